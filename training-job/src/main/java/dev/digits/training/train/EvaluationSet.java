package dev.digits.training.train;

import dev.digits.model.Normalisation;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.label.LabelledTile;
import dev.digits.training.label.TileLabel;
import dev.digits.training.negatives.NotDigits;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tiles to measure with: digits as they are, then tiles that are no digit, always the same ones.
 *
 * @param inputs {@code labels.length*28*28} normalised values
 * @param shown what each tile shows
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read only, never compared
record EvaluationSet(float[] inputs, List<TileLabel> shown) {

    private static final int PIXELS = ImageSet.PIXELS;

    /** Tiles that are no digit, for each digit to choose by. */
    private static final double NEGATIVES = 0.2;

    /** Digits alone. */
    static EvaluationSet of(LabelledImages digits, Normalisation normalisation) {
        return of(digits, List.of(), normalisation);
    }

    /**
     * Digits to choose by, and tiles that are no digit made from them, one for five.
     *
     * @param settings give their seed, and whether wrong cuts are among them
     */
    static EvaluationSet ofValidation(LabelledImages digits, TrainingSettings settings, Normalisation normalisation) {
        int negatives = (int) (digits.size() * NEGATIVES);
        NotDigits notDigits = new NotDigits(digits, settings.cutsOf(digits).others());
        int size = digits.size() + negatives;
        return of(
                digits,
                IntStream.range(digits.size(), size)
                        .mapToObj(i -> notDigits.next(new SplittableRandom(settings.seed() * size + i)))
                        .toList(),
                normalisation);
    }

    private static EvaluationSet of(LabelledImages digits, List<LabelledTile> negatives, Normalisation normalisation) {
        int size = digits.size() + negatives.size();
        float[] inputs = new float[size * PIXELS];
        for (int i = 0; i < size; i++) {
            float[] tile = i < digits.size()
                    ? digits.tile(i)
                    : negatives.get(i - digits.size()).pixels();
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                inputs[i * PIXELS + pixel] = (tile[pixel] - normalisation.mean()) / normalisation.std();
            }
        }
        Stream<TileLabel> ofDigits = IntStream.range(0, digits.size()).mapToObj(i -> TileLabel.digit(digits.label(i)));
        return new EvaluationSet(
                inputs,
                Stream.concat(ofDigits, negatives.stream().map(LabelledTile::label))
                        .toList());
    }

    int size() {
        return shown.size();
    }
}
