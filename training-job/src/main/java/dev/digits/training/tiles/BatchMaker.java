package dev.digits.training.tiles;

import dev.digits.model.Normalisation;
import dev.digits.model.network.Architecture;
import dev.digits.training.augment.Augmentation;
import dev.digits.training.augment.Augmenter;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.ink.InkPart;
import dev.digits.training.negatives.NotDigits;
import dev.digits.training.settings.TrainingSettings;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Makes the batches of an epoch: digits in a new order, each changed anew, then negatives. A batch depends on the
 * settings, the epoch and its number alone, so that any epoch can be made again.
 */
public final class BatchMaker {

    private static final int PIXELS = ImageSet.PIXELS;

    private static final int OUTPUTS = Architecture.NOT_A_DIGIT + 1;

    private final DigitTiles digits;
    private final NotDigits notDigits;
    private final Normalisation normalisation;
    private final TrainingSettings settings;

    /**
     * @param images of digits, to learn from
     * @param ink to learn from beside them
     */
    public BatchMaker(LabelledImages images, InkPart ink, Normalisation normalisation, TrainingSettings settings) {
        this.digits = new DigitTiles(images, ink.digits(), settings.inkTimes());
        this.notDigits = new NotDigits(images, ink.negatives());
        this.normalisation = normalisation;
        this.settings = settings;
    }

    /** Whole batches in an epoch; the few digits that are left over come in another epoch. */
    public int batches() {
        return Math.max(1, digits.size() / settings.batchSize());
    }

    /**
     * The order of the digits in an epoch.
     *
     * @param epoch from 0, counted through both phases
     */
    public int[] order(int epoch) {
        int[] order = new int[digits.size()];
        Arrays.setAll(order, i -> i);
        RandomGenerator random = new SplittableRandom(mix(epoch, -1));
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int index = order[last];
            order[last] = order[other];
            order[other] = index;
        }
        return order;
    }

    /**
     * One batch.
     *
     * @param order of this epoch
     * @param number from 0 up to, not including, {@link #batches()}
     */
    public Batch batch(int epoch, int[] order, int number, Augmentation augmentation) {
        int from = number * settings.batchSize();
        int count = Math.min(settings.batchSize(), order.length - from);
        int size = count + settings.negativesPerBatch();
        float[] inputs = new float[size * PIXELS];
        byte[] labels = new byte[size];
        float[] targets = new float[size * OUTPUTS];
        Augmenter augmenter = new Augmenter(augmentation);
        for (int i = 0; i < size; i++) {
            RandomGenerator random = new SplittableRandom(mix(epoch, (long) number * size + i));
            boolean digit = i < count;
            float[] tile = digit ? digits.tile(order[from + i], random) : notDigits.next(random);
            int label = digit ? digits.label(order[from + i]) : Architecture.NOT_A_DIGIT;
            labels[i] = (byte) label;
            smooth(label, targets, i * OUTPUTS);
            normalise(augmenter.augment(tile, random), inputs, i * PIXELS);
        }
        return new Batch(size, inputs, targets, labels);
    }

    /** Label smoothing as fast.ai has it: 1 - eps on the label, plus eps over all outputs evenly. */
    private void smooth(int label, float[] targets, int at) {
        double smoothing = settings.labelSmoothing();
        for (int i = 0; i < OUTPUTS; i++) {
            targets[at + i] = (float) (smoothing / OUTPUTS + (i == label ? 1 - smoothing : 0));
        }
    }

    private void normalise(float[] tile, float[] inputs, int at) {
        for (int i = 0; i < PIXELS; i++) {
            inputs[at + i] = (tile[i] - normalisation.mean()) / normalisation.std();
        }
    }

    private long mix(int epoch, long index) {
        long mixed = settings.seed() * 0x9E3779B97F4A7C15L + epoch;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L + index;
        return (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    }
}
