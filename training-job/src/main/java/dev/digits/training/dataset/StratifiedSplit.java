package dev.digits.training.dataset;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Images divided into a part to learn from and a part to choose by. Each digit has the same share of both, to within one
 * image; which images go where depends on the labels and the seed alone, so a split can be made again anywhere.
 */
public final class StratifiedSplit {
    private final LabelledImages training;
    private final LabelledImages validation;

    private StratifiedSplit(LabelledImages training, LabelledImages validation) {
        this.training = training;
        this.validation = validation;
    }

    /**
     * Splits off a validation set.
     *
     * @param all what to divide
     * @param validationSize images to put aside, from 0 to {@code all.size()}
     * @param seed the same seed always divides the same images in the same way
     * @throws IllegalArgumentException if {@code validationSize} is out of range
     */
    public static StratifiedSplit of(LabelledImages all, int validationSize, long seed) {
        requireInRange(all, validationSize);
        boolean[] aside = choose(all, validationSize, seed);
        int[] kept = IntStream.range(0, all.size()).filter(i -> !aside[i]).toArray();
        int[] chosen = IntStream.range(0, all.size()).filter(i -> aside[i]).toArray();
        return new StratifiedSplit(all.select(kept), all.select(chosen));
    }

    /** What is left for training, in the order of the undivided set. */
    public LabelledImages training() {
        return training;
    }

    /** What was put aside, in the order of the undivided set. */
    public LabelledImages validation() {
        return validation;
    }

    /**
     * The same split with more to learn from.
     *
     * @param images to put behind the training images
     * @param times how often each of them
     */
    public StratifiedSplit learningAlso(LabelledImages images, int times) {
        return new StratifiedSplit(training.and(images, times), validation);
    }

    /**
     * The same split with fewer images: of each part some of its own, each digit with the share that it has there.
     *
     * @param trainingSize images to learn from, at most as many as there are
     * @param validationSize images to choose by, at most as many as there are
     * @param seed the same seed always takes the same images
     * @throws IllegalArgumentException if a size is out of range
     */
    public StratifiedSplit sample(int trainingSize, int validationSize, long seed) {
        return new StratifiedSplit(
                of(training, trainingSize, seed).validation, of(validation, validationSize, seed).validation);
    }

    private static void requireInRange(LabelledImages all, int validationSize) {
        if (validationSize < 0 || validationSize > all.size()) {
            throw new IllegalArgumentException(
                    "cannot put " + validationSize + " of " + all.size() + " images aside for validation");
        }
    }

    private static boolean[] choose(LabelledImages all, int validationSize, long seed) {
        // the one generator whose numbers the JDK's specification fixes for ever
        Random random = new Random(seed);
        boolean[] aside = new boolean[all.size()];
        long before = 0;
        for (int digit = 0; digit < LabelledImages.CLASSES && aside.length > 0; digit++) {
            int[] own = indicesOf(all, digit);
            shuffle(own, random);
            // cumulative shares, so that rounding never adds up to one too many or too few
            long after = before + own.length;
            long share = validationSize * after / aside.length - validationSize * before / aside.length;
            Arrays.stream(own, 0, (int) share).forEach(i -> aside[i] = true);
            before = after;
        }
        return aside;
    }

    private static int[] indicesOf(LabelledImages all, int digit) {
        return IntStream.range(0, all.size()).filter(i -> all.label(i) == digit).toArray();
    }

    private static void shuffle(int[] values, Random random) {
        for (int last = values.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int value = values[other];
            values[other] = values[last];
            values[last] = value;
        }
    }
}
