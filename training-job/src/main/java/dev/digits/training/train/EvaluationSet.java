package dev.digits.training.train;

import dev.digits.model.Normalisation;
import dev.digits.model.network.Architecture;
import dev.digits.training.cuts.CutTiles;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.negatives.NotDigits;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Tiles to measure with: digits as they are, then tiles that are no digit, always the same ones.
 *
 * @param inputs {@code labels.length*28*28} normalised values
 * @param labels what each tile shows, 0 to 10
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read only, never compared
record EvaluationSet(float[] inputs, byte[] labels) {

    private static final int PIXELS = ImageSet.PIXELS;

    /**
     * @param negatives how many tiles that are no digit are made from these digits and put behind them
     * @param seed of the negatives
     */
    static EvaluationSet of(LabelledImages digits, int negatives, long seed, Normalisation normalisation) {
        int size = digits.size() + negatives;
        float[] inputs = new float[size * PIXELS];
        for (int i = 0; i < digits.size() * PIXELS; i++) {
            inputs[i] = Byte.toUnsignedInt(digits.pixels()[i]) / 255f;
        }
        byte[] labels = Arrays.copyOf(digits.labels(), size);
        NotDigits notDigits = negatives == 0
                ? null
                : new NotDigits(digits, CutTiles.of(digits, seed).others());
        for (int i = digits.size(); i < size; i++) {
            float[] tile = notDigits.next(new SplittableRandom(seed * size + i));
            System.arraycopy(tile, 0, inputs, i * PIXELS, PIXELS);
            labels[i] = Architecture.NOT_A_DIGIT;
        }
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (inputs[i] - normalisation.mean()) / normalisation.std();
        }
        return new EvaluationSet(inputs, labels);
    }

    int size() {
        return labels.length;
    }
}
