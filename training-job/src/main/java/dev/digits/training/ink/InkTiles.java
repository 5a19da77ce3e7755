package dev.digits.training.ink;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Stroke;
import dev.digits.segmentation.ink.PenRaster;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.OpenCvNatives;
import dev.digits.segmentation.tile.TileFramer;
import dev.digits.training.dataset.ImageSet;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws samples as tiles, as a page draws them and the segmenter frames them: with a pen as people's are. Safe
 * for many threads.
 */
public final class InkTiles {
    /** Pixels from the top to the bottom of the pen's way. */
    private static final double HEIGHT = 100;
    /** What is wider than this many pixels at that height, such as a dash, is drawn smaller. */
    private static final double WIDEST = 160;

    private final TileFramer framer = new TileFramer();

    /** Loads OpenCV, which frames the tiles. */
    public InkTiles() {
        OpenCvNatives.load();
    }

    /**
     * A sample, turned, slanted and stretched a little.
     *
     * @param random gives pen and changes
     * @return 784 values, row-major, ink 1 on 0
     */
    public float[] changed(InkSample sample, RandomGenerator random) {
        double pen = HEIGHT * PenWidth.of(random);
        Mark drawn = draw(StrokeTransform.random(random).apply(sample.strokes()), pen);
        EdgeCut.apply(drawn.ink(), drawn.box().width(), pen, random);
        return tile(drawn.trimmed(), pen);
    }

    /**
     * A sample as it was written.
     *
     * @param random gives the pen
     * @return 784 values, row-major, ink 1 on 0
     */
    public float[] asWritten(InkSample sample, RandomGenerator random) {
        double pen = HEIGHT * PenWidth.of(random);
        return tile(draw(sample.strokes(), pen), pen);
    }

    private float[] tile(Mark drawn, double pen) {
        return ImageSet.strengths(framer.frame(drawn, pen), 0);
    }

    /** Each stroke without blank margins, then all of them together, as strokes are that are served. */
    private static Mark draw(List<Stroke> strokes, double pen) {
        InkBounds bounds = InkBounds.of(strokes);
        double scale = Math.min(HEIGHT / bounds.height(), WIDEST / bounds.width());
        double margin = pen / 2 + 0.5;
        int width = (int) Math.ceil(bounds.width() * scale + 2 * margin);
        int height = (int) Math.ceil(bounds.height() * scale + 2 * margin);
        Box box = new Box(0, 0, width, height);
        return Mark.join(strokes.stream()
                .map(stroke -> {
                    byte[] pixels = new byte[width * height];
                    new PenRaster(pixels, width, height)
                            .draw(
                                    scaled(stroke.x(), bounds.left(), scale, margin),
                                    scaled(stroke.y(), bounds.top(), scale, margin),
                                    pen);
                    return new Mark(box, pixels).trimmed();
                })
                .toList());
    }

    private static float[] scaled(float[] positions, float from, double scale, double margin) {
        float[] pixels = new float[positions.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) ((positions[i] - from) * scale + margin);
        }
        return pixels;
    }
}
