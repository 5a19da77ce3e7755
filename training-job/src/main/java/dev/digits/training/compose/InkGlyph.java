package dev.digits.training.compose;

import dev.digits.segmentation.Stroke;
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
        Bounds bounds = Bounds.of(strokes);
        double scale = 1 / unit;
        double height = bounds.height() * scale;
        if (bounds.height() > FLAT * bounds.width()) {
            scale *= height < LOWEST ? LOWEST / height : height > HIGHEST ? HIGHEST / height : 1;
        }
        if (bounds.width() * scale > WIDEST) {
            scale = WIDEST / bounds.width();
        }
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

    /** The box round strokes. */
    record Bounds(double left, double top, double right, double bottom) {
        static Bounds of(List<Stroke> strokes) {
            double left = Double.POSITIVE_INFINITY;
            double top = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double bottom = Double.NEGATIVE_INFINITY;
            for (Stroke stroke : strokes) {
                for (int i = 0; i < stroke.points(); i++) {
                    left = Math.min(left, stroke.x()[i]);
                    right = Math.max(right, stroke.x()[i]);
                    top = Math.min(top, stroke.y()[i]);
                    bottom = Math.max(bottom, stroke.y()[i]);
                }
            }
            return new Bounds(left, top, right, bottom);
        }

        double width() {
            return right - left;
        }

        double height() {
            return bottom - top;
        }
    }
}
