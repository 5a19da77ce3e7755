package dev.digits.training.tiles;

import dev.digits.model.Normalisation;
import dev.digits.model.network.Architecture;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.ink.InkPart;
import dev.digits.training.ink.InkSample;
import dev.digits.training.ink.InkTiles;
import dev.digits.training.negatives.NotDigits;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Tiles to measure with, always the same ones.
 *
 * @param inputs {@code labels.length*28*28} normalised values
 * @param labels what each tile shows, 0 to 10
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read only, never compared
public record EvaluationSet(float[] inputs, byte[] labels) {

    private static final int PIXELS = ImageSet.PIXELS;

    /** Tiles that are no digit, for each digit to choose by. */
    private static final double NEGATIVES = 0.2;

    /** Each sample of ink is drawn with so many pens. */
    private static final int PENS = 2;

    /** Digits as they are. */
    public static EvaluationSet of(LabelledImages digits, Normalisation normalisation) {
        EvaluationSet set = empty(digits.size());
        for (int i = 0; i < digits.size(); i++) {
            set.put(i, digits.tile(i), digits.label(i), normalisation);
        }
        return set;
    }

    /**
     * Digits to choose by, and tiles that are no digit made from them and from signs, one for five.
     *
     * @param ink gives the signs
     */
    public static EvaluationSet ofValidation(
            LabelledImages digits, InkPart ink, long seed, Normalisation normalisation) {
        int size = digits.size() + (int) (digits.size() * NEGATIVES);
        EvaluationSet set = empty(size);
        NotDigits notDigits = new NotDigits(digits, ink.negatives());
        for (int i = 0; i < size; i++) {
            if (i < digits.size()) {
                set.put(i, digits.tile(i), digits.label(i), normalisation);
            } else {
                float[] tile = notDigits.next(new SplittableRandom(seed * size + i));
                set.put(i, tile, Architecture.NOT_A_DIGIT, normalisation);
            }
        }
        return set;
    }

    /** Ink as it was written, each sample of one digit drawn with several pens. */
    public static EvaluationSet ofInk(List<InkSample> digits, long seed, Normalisation normalisation) {
        int size = digits.size() * PENS;
        EvaluationSet set = empty(size);
        InkTiles tiles = new InkTiles();
        for (int i = 0; i < size; i++) {
            InkSample sample = digits.get(i / PENS);
            float[] tile = tiles.asWritten(sample, new SplittableRandom(seed * size + i));
            set.put(i, tile, Integer.parseInt(sample.label()), normalisation);
        }
        return set;
    }

    /** The digits as tiles of 784 bytes, ink 255 on 0. */
    public List<byte[]> digitTiles() {
        Normalisation normalisation = Normalisation.MNIST;
        return digits().mapToObj(i -> {
                    byte[] tile = new byte[PIXELS];
                    for (int pixel = 0; pixel < PIXELS; pixel++) {
                        float ink = inputs[i * PIXELS + pixel] * normalisation.std() + normalisation.mean();
                        tile[pixel] = (byte) Math.round(255 * Math.max(0, Math.min(1, ink)));
                    }
                    return tile;
                })
                .toList();
    }

    /** What they show, 0 to 9. */
    public byte[] digitLabels() {
        int[] digits = digits().toArray();
        byte[] shown = new byte[digits.length];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = labels[digits[i]];
        }
        return shown;
    }

    private IntStream digits() {
        return IntStream.range(0, size()).filter(i -> labels[i] != Architecture.NOT_A_DIGIT);
    }

    private static EvaluationSet empty(int size) {
        return new EvaluationSet(new float[size * PIXELS], new byte[size]);
    }

    private void put(int index, float[] tile, int label, Normalisation normalisation) {
        labels[index] = (byte) label;
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            inputs[index * PIXELS + pixel] = (tile[pixel] - normalisation.mean()) / normalisation.std();
        }
    }

    public int size() {
        return labels.length;
    }
}
