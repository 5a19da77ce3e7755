package dev.digits.training.compose;

import dev.digits.segmentation.Stroke;
import dev.digits.training.ink.InkBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

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
    /** Between the digits of a number. */
    private static final double LEAST_GAP = 0.05;

    private static final double WIDEST_GAP = 0.4;
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
        return scaled(OTHER, strokes, bounds, 1 / bounds.height());
    }

    @Override
    public InkGlyph changed(GlyphChange change) {
        List<PenLifts.Line> strokes = change.pen().apply(strokes());
        if (change.ruled()) {
            strokes = strokes.stream().map(PenLifts.Line::ruled).toList();
        }
        float[][] changedX = new float[strokes.size()][];
        float[][] changedY = new float[strokes.size()][];
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int stroke = 0; stroke < changedX.length; stroke++) {
            float[] fromX = strokes.get(stroke).x();
            float[] fromY = strokes.get(stroke).y();
            changedX[stroke] = new float[fromX.length];
            changedY[stroke] = new float[fromX.length];
            for (int i = 0; i < fromX.length; i++) {
                double toX = change.x(fromX[i], fromY[i]) + change.shiftX(stroke);
                double toY = change.y(fromX[i], fromY[i]) + change.shiftY(stroke);
                left = Math.min(left, toX);
                right = Math.max(right, toX);
                top = Math.min(top, toY);
                bottom = Math.max(bottom, toY);
                changedX[stroke][i] = (float) toX;
                changedY[stroke][i] = (float) toY;
            }
        }
        // it stands where it stood: a sign above the baseline stays there
        double foot = foot();
        for (int stroke = 0; stroke < changedX.length; stroke++) {
            for (int i = 0; i < changedX[stroke].length; i++) {
                changedX[stroke][i] -= (float) left;
                changedY[stroke][i] += (float) (foot - bottom);
            }
        }
        return new InkGlyph(label, changedX, changedY, right - left, bottom - top);
    }

    private List<PenLifts.Line> strokes() {
        return IntStream.range(0, x.length)
                .mapToObj(stroke -> new PenLifts.Line(x[stroke], y[stroke]))
                .toList();
    }

    /** The same crossed out: what a person did not mean to be read. */
    InkGlyph struckOut(RandomGenerator random) {
        return with(CORRECTED, Strikes.throughDigit(width, height, random));
    }

    /**
     * A number crossed out as a whole.
     *
     * @param digits at least one, from left to right
     */
    static InkGlyph struckNumber(List<InkGlyph> digits, RandomGenerator random) {
        InkGlyph number = digits.get(0);
        for (InkGlyph digit : digits.subList(1, digits.size())) {
            float left = (float) (number.width + LEAST_GAP + (WIDEST_GAP - LEAST_GAP) * random.nextDouble());
            List<PenLifts.Line> moved =
                    digit.strokes().stream().map(stroke -> stroke.movedBy(left)).toList();
            number = number.with(OTHER, moved);
        }
        return number.with(CORRECTED, Strikes.throughNumber(number.width, number.height, random));
    }

    /** With more strokes; its left edge is the leftmost of all. */
    private InkGlyph with(int newLabel, List<PenLifts.Line> more) {
        List<PenLifts.Line> strokes = new ArrayList<>(strokes());
        strokes.addAll(more);
        double left = 0;
        double right = width;
        for (PenLifts.Line stroke : strokes) {
            for (float point : stroke.x()) {
                left = Math.min(left, point);
                right = Math.max(right, point);
            }
        }
        float[][] allX = new float[strokes.size()][];
        float[][] allY = new float[strokes.size()][];
        for (int stroke = 0; stroke < allX.length; stroke++) {
            allX[stroke] = strokes.get(stroke).movedBy((float) -left).x();
            allY[stroke] = strokes.get(stroke).y();
        }
        return new InkGlyph(newLabel, allX, allY, right - left, height);
    }

    /** The lowest point: 0, or less where a sign stands above the baseline. */
    private double foot() {
        double lowest = Double.NEGATIVE_INFINITY;
        for (float[] stroke : y) {
            for (float point : stroke) {
                lowest = Math.max(lowest, point);
            }
        }
        return lowest;
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
