package dev.digits.training.evaluate;

import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.report.Reliability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How well a model reads a labelled set. A reading is the likeliest of the ten digits; an image that the model would rather
 * refuse counts by its likeliest digit all the same.
 *
 * @param images in the set
 * @param errors readings that differ from the label
 * @param accuracy share of right readings, 0 to 1
 * @param ece expected calibration error in 15 bins of equal width, 0 to 1 (Guo et al. 2017)
 * @param refused images for which not-a-digit has a probability above one half
 * @param perDigit ten, by label
 * @param confusion how many images of each label (row) were read as which digit (column); 10x10
 * @param withoutDisputed the same without the test labels that nobody can know; only for MNIST's test set
 * @param mistakes the errors, in the order of the set
 */
public record TestReport(
        int images,
        int errors,
        double accuracy,
        double ece,
        int refused,
        List<DigitReport> perDigit,
        List<List<Integer>> confusion,
        Optional<Summary> withoutDisputed,
        List<Mistake> mistakes) {
    private static final double MORE_LIKELY_THAN_NOT = 0.5;

    public TestReport {
        perDigit = List.copyOf(perDigit);
        confusion = List.copyOf(confusion);
        mistakes = List.copyOf(mistakes);
    }

    /**
     * A part of the set.
     *
     * @param images in it
     * @param errors among them
     * @param accuracy 0 to 1
     * @param ece 0 to 1
     */
    public record Summary(int images, int errors, double accuracy, double ece) {}

    /**
     * All images of one digit.
     *
     * @param digit 0 to 9
     * @param images that show it
     * @param errors among them
     * @param accuracy share of them that was read right, 0 to 1; 1 if there are none
     */
    public record DigitReport(int digit, int images, int errors, double accuracy) {}

    /**
     * An image that was read wrong.
     *
     * @param index in the set, from 0
     * @param label what it shows
     * @param read what was read
     * @param confidence in that, 0 to 1
     * @param notADigit probability that it shows no digit, 0 to 1
     */
    public record Mistake(int index, int label, int read, double confidence, double notADigit) {}

    /**
     * Compares readings with labels.
     *
     * @param readings of the same images, in the same order
     */
    public static TestReport of(LabelledImages images, Readings readings) {
        if (images.size() != readings.size()) {
            throw new IllegalArgumentException(readings.size() + " readings of " + images.size() + " images");
        }
        Summary all = summary(images, readings, index -> true);
        Optional<Summary> undisputed = DisputedLabels.concern(images)
                ? Optional.of(summary(images, readings, index -> !DisputedLabels.INDICES.contains(index)))
                : Optional.empty();
        List<List<Integer>> confusion = confusion(images, readings);
        return new TestReport(
                all.images(),
                all.errors(),
                all.accuracy(),
                all.ece(),
                (int) indices(images)
                        .filter(index -> readings.refusal(index) > MORE_LIKELY_THAN_NOT)
                        .count(),
                perDigit(confusion),
                confusion,
                undisputed,
                mistakes(images, readings));
    }

    private static Summary summary(LabelledImages images, Readings readings, IntPredicate chosen) {
        Reliability reliability = new Reliability();
        int count = 0;
        int errors = 0;
        for (int index : indices(images).filter(chosen).toArray()) {
            boolean right = readings.digit(index) == images.label(index);
            reliability.add(readings.confidence(index), right);
            count++;
            errors += right ? 0 : 1;
        }
        return new Summary(count, errors, share(count - errors, count), reliability.expectedCalibrationError());
    }

    private static List<List<Integer>> confusion(LabelledImages images, Readings readings) {
        int[][] counts = new int[LabelledImages.CLASSES][LabelledImages.CLASSES];
        indices(images).forEach(index -> counts[images.label(index)][readings.digit(index)]++);
        return Stream.of(counts).map(row -> IntStream.of(row).boxed().toList()).toList();
    }

    private static List<DigitReport> perDigit(List<List<Integer>> confusion) {
        List<DigitReport> reports = new ArrayList<>();
        for (int digit = 0; digit < confusion.size(); digit++) {
            int right = confusion.get(digit).get(digit);
            int count =
                    confusion.get(digit).stream().mapToInt(Integer::intValue).sum();
            reports.add(new DigitReport(digit, count, count - right, share(right, count)));
        }
        return reports;
    }

    private static List<Mistake> mistakes(LabelledImages images, Readings readings) {
        return indices(images)
                .filter(index -> readings.digit(index) != images.label(index))
                .mapToObj(index -> new Mistake(
                        index,
                        images.label(index),
                        readings.digit(index),
                        readings.confidence(index),
                        readings.refusal(index)))
                .toList();
    }

    private static IntStream indices(LabelledImages images) {
        return IntStream.range(0, images.size());
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
