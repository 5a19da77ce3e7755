package dev.digits.training.tiles;

import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.ink.InkSample;
import dev.digits.training.ink.InkTiles;
import java.util.List;
import java.util.random.RandomGenerator;

/** The digits of an epoch: first the images, each once and as it is, then the ink, each sample so often and drawn anew. */
public final class DigitTiles {

    private final LabelledImages images;
    private final List<InkSample> ink;
    private final int times;
    private final InkTiles tiles = new InkTiles();

    /**
     * @param ink samples of one digit each
     * @param times how often each of them comes
     */
    public DigitTiles(LabelledImages images, List<InkSample> ink, int times) {
        this.images = images;
        this.ink = List.copyOf(ink);
        this.times = times;
    }

    public int size() {
        return images.size() + ink.size() * times;
    }

    /** What a tile shows, 0 to 9. */
    public int label(int index) {
        return index < images.size()
                ? images.label(index)
                : Integer.parseInt(sample(index).label());
    }

    /**
     * A digit, 784 values, row-major, ink 1 on 0.
     *
     * @param random gives pen and changes of ink
     */
    public float[] tile(int index, RandomGenerator random) {
        return index < images.size() ? images.tile(index) : tiles.changed(sample(index), random);
    }

    private InkSample sample(int index) {
        return ink.get((index - images.size()) % ink.size());
    }
}
