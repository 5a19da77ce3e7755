package dev.digits.training.train;

import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.ink.InkSample;
import dev.digits.training.ink.InkTiles;
import java.util.List;
import java.util.random.RandomGenerator;

/** The digits of an epoch: first the images, each once and as it is, then the ink, each sample so often and drawn anew. */
final class DigitTiles {

    private final LabelledImages images;
    private final List<InkSample> ink;
    private final int times;
    private final InkTiles tiles = new InkTiles();

    /**
     * @param ink samples of one digit each
     * @param times how often each of them comes
     */
    DigitTiles(LabelledImages images, List<InkSample> ink, int times) {
        this.images = images;
        this.ink = List.copyOf(ink);
        this.times = times;
    }

    int size() {
        return images.size() + ink.size() * times;
    }

    /** What a tile shows, 0 to 9. */
    int label(int index) {
        return index < images.size()
                ? images.label(index)
                : Integer.parseInt(sample(index).label());
    }

    /**
     * A digit, 784 values, row-major, ink 1 on 0.
     *
     * @param random gives pen and changes of ink
     */
    float[] tile(int index, RandomGenerator random) {
        return index < images.size() ? images.tile(index) : tiles.changed(sample(index), random);
    }

    private InkSample sample(int index) {
        return ink.get((index - images.size()) % ink.size());
    }
}
