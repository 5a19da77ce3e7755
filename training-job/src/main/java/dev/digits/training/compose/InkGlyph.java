package dev.digits.training.compose;

import dev.digits.segmentation.Stroke;
import dev.digits.training.ink.InkBounds;
import java.util.List;

/**
 * A glyph as the pen went.
 *
 * @param x of each point of each stroke, in digit heights, 0 at the left edge
 * @param y of each point, in digit heights, 0 at the bottom, negative above
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
record InkGlyph(int label, float[][] x, float[][] y, double width, double height) implements Glyph {

    /** A digit is neither much lower nor much higher than the writer's others. */
    private static final double LOWEST = 0.68;

    private static final double HIGHEST = 1.35;
    private static final double WIDEST = 1.6;
    /** What is flatter than this share of its width, as a dash, keeps its height. */
    private static final double FLAT = 0.4;

    /**
     * Takes a glyph from ink.
     *
     * @param strokes at least one point, in any unit
     * @param unit height of the writer's digits in that unit, above 0
     */
    static InkGlyph of(int label, List<Stroke> strokes, double unit) {
        InkBounds bounds = InkBounds.of(strokes);
        double scale = 1 / unit;
        double height = bounds.height() * scale;
        if (bounds.height() > FLAT * bounds.width()) {
            scale *= height < LOWEST ? LOWEST / height : height > HIGHEST ? HIGHEST / height : 1;
        }
        if (bounds.width() * scale > WIDEST) {
            scale = WIDEST / bounds.width();
        }
        return scaled(label, strokes, bounds, scale);
    }

    /** Takes all of a number, whatever its shape, as one height high. */
    static InkGlyph whole(List<Stroke> strokes) {
        InkBounds bounds = InkBounds.of(strokes);
        return scaled(NO_DIGIT, strokes, bounds, 1 / bounds.height());
    }

    private static InkGlyph scaled(int label, List<Stroke> strokes, InkBounds bounds, double scale) {
        float[][] x = new float[strokes.size()][];
        float[][] y = new float[strokes.size()][];
        for (int i = 0; i < x.length; i++) {
            Stroke stroke = strokes.get(i);
            x[i] = new float[stroke.points()];
            y[i] = new float[stroke.points()];
            for (int point = 0; point < x[i].length; point++) {
                x[i][point] = (float) ((stroke.x()[point] - bounds.left()) * scale);
                y[i][point] = (float) ((stroke.y()[point] - bounds.bottom()) * scale);
            }
        }
        return new InkGlyph(label, x, y, bounds.width() * scale, bounds.height() * scale);
    }
}
