package dev.digits.training.tiles;

import dev.digits.model.network.Architecture;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.report.Reliability;
import java.util.stream.IntStream;

/**
 * What a network says about a set, and the numbers that follow from it.
 *
 * @param logits one row of 11 for each tile, not divided by a temperature
 * @param labels what each tile shows, 0 to 10
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read only, never compared
public record Outputs(float[] logits, byte[] labels) {

    private static final int OUTPUTS = Architecture.NOT_A_DIGIT + 1;

    private static int best(float[] logits, int from) {
        int best = 0;
        for (int digit = 1; digit < LabelledImages.CLASSES; digit++) {
            best = logits[from + digit] > logits[from + best] ? digit : best;
        }
        return best;
    }

    /** Tiles in the set. */
    public int size() {
        return labels.length;
    }

    /** The likeliest of the ten digits, whatever the eleventh output says. */
    public int digit(int tile) {
        return best(logits, tile * OUTPUTS);
    }

    /** Digits among the tiles, by index. */
    public int[] digits() {
        return IntStream.range(0, size())
                .filter(tile -> labels[tile] != Architecture.NOT_A_DIGIT)
                .toArray();
    }

    /** Digits that were taken for another one, by index. */
    public int[] errors() {
        return IntStream.of(digits())
                .filter(tile -> digit(tile) != labels[tile])
                .toArray();
    }

    /** Share of the digits that were read right, 0..1, over the ten digits alone. */
    public double accuracy() {
        int digits = digits().length;
        return digits == 0 ? 0 : 1 - (double) errors().length / digits;
    }

    /** Mean of -log p(label) of all tiles over all eleven outputs. */
    public double loss(double temperature) {
        double sum = 0;
        for (int tile = 0; tile < size(); tile++) {
            sum -= Math.log(Math.max(probabilities(tile, OUTPUTS, temperature)[labels[tile]], 1e-30));
        }
        return sum / Math.max(1, size());
    }

    /** Share of the tiles of one kind that the network takes for no digit, 0..1; 0 if there is none of the kind. */
    public double refused(boolean digits) {
        int[] tiles = IntStream.range(0, size())
                .filter(tile -> digits == (labels[tile] != Architecture.NOT_A_DIGIT))
                .toArray();
        long refused = IntStream.of(tiles)
                .filter(tile -> probabilities(tile, OUTPUTS, 1)[Architecture.NOT_A_DIGIT] > 0.5)
                .count();
        return tiles.length == 0 ? 0 : (double) refused / tiles.length;
    }

    /** Probability that the likeliest digit is right, as the network sees it, over the ten digits alone. */
    public double confidence(int tile, double temperature) {
        return probabilities(tile, Architecture.NOT_A_DIGIT, temperature)[digit(tile)];
    }

    /**
     * How far the confidences of the digits hold.
     *
     * @param temperature by which logits are divided
     */
    public Reliability reliability(double temperature) {
        Reliability reliability = new Reliability();
        for (int tile : digits()) {
            reliability.add(confidence(tile, temperature), digit(tile) == labels[tile]);
        }
        return reliability;
    }

    /**
     * Expected calibration error of the digits, 0..1.
     *
     * @param temperature by which logits are divided
     */
    public double calibrationError(double temperature) {
        return reliability(temperature).expectedCalibrationError();
    }

    private double[] probabilities(int tile, int outputs, double temperature) {
        double[] values = new double[outputs];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < outputs; i++) {
            values[i] = logits[tile * OUTPUTS + i] / temperature;
            most = Math.max(most, values[i]);
        }
        double sum = 0;
        for (int i = 0; i < outputs; i++) {
            values[i] = Math.exp(values[i] - most);
            sum += values[i];
        }
        for (int i = 0; i < outputs; i++) {
            values[i] /= sum;
        }
        return values;
    }
}
