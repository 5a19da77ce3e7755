package dev.digits.training.train;

import dev.digits.model.Normalisation;
import dev.digits.model.network.Architecture;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.negatives.NotDigits;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Tiles to measure with: digits as they are, then tiles that are no digit, always the same ones.
 *
 * @param inputs {@code labels.length*28*28} normalised values
 * @param labels what each tile shows, 0 to 10
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read only, never compared
record EvaluationSet(float[] inputs, byte[] labels) {

    private static final int PIXELS = ImageSet.PIXELS;

    /** Digits alone. */
    static EvaluationSet of(LabelledImages digits, Normalisation normalisation) {
        return of(digits, List.of(), normalisation);
    }

    /**
     * Digits, and tiles that are no digit made from them.
     *
     * @param negatives how many
     * @param settings give their seed, and whether wrong cuts are among them
     */
    static EvaluationSet of(
            LabelledImages digits, int negatives, TrainingSettings settings, Normalisation normalisation) {
        NotDigits notDigits = new NotDigits(digits, settings.cutsOf(digits).others());
        int size = digits.size() + negatives;
        return of(
                digits,
                IntStream.range(digits.size(), size)
                        .mapToObj(i -> notDigits.next(new SplittableRandom(settings.seed() * size + i)))
                        .toList(),
                normalisation);
    }

    private static EvaluationSet of(LabelledImages digits, List<float[]> negatives, Normalisation normalisation) {
        int size = digits.size() + negatives.size();
        float[] inputs = new float[size * PIXELS];
        for (int i = 0; i < size; i++) {
            float[] tile = i < digits.size() ? digits.tile(i) : negatives.get(i - digits.size());
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                inputs[i * PIXELS + pixel] = (tile[pixel] - normalisation.mean()) / normalisation.std();
            }
        }
        byte[] labels = Arrays.copyOf(digits.labels(), size);
        Arrays.fill(labels, digits.size(), size, (byte) Architecture.NOT_A_DIGIT);
        return new EvaluationSet(inputs, labels);
    }

    int size() {
        return labels.length;
    }
}
