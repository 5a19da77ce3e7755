package dev.digits.segmentation.strip;

import dev.digits.segmentation.GreyImage;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.tile.AreaSampler;
import dev.digits.segmentation.tile.StrokeThickness;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Makes the strip of a line: the one framing, for what is served and for what is trained. Thin strokes are thickened, long
 * blanks shortened, the rows of the ink scaled to {@value Strip#INK_ROWS} by means over areas, the strongest ink made 255.
 */
public final class StripFramer {
    /** Of a blank so many line heights are kept: enough to part two numbers. */
    private static final double LONGEST_BLANK = 0.8;
    /** A line counts as at least so many pen widths high, so that a dash stays flat. */
    private static final double LOWEST_LINE = 4;
    /** Thinner strokes than this share of the line's height are thickened to it, or they would vanish. */
    private static final double THINNEST = 0.06;
    /** No strip is wider; the ink of a longer line is lower than {@value Strip#INK_ROWS} rows. */
    private static final int WIDEST = 4096;

    /**
     * Frames the ink of a line by the rows that it takes.
     *
     * @param id of the strip
     * @param ink nothing but the line
     * @param strokeWidth of the pen's trace, in pixels of {@code ink}
     */
    public FramedStrip frame(int id, GreyImage ink, double strokeWidth) {
        int top = 0;
        while (top < ink.height() - 1 && isBlank(ink, top)) {
            top++;
        }
        int bottom = ink.height();
        while (bottom > top + 1 && isBlank(ink, bottom - 1)) {
            bottom--;
        }
        return frame(id, ink, strokeWidth, top, bottom);
    }

    /**
     * Frames the ink of a line by rows that are given.
     *
     * @param top of the rows that become the strip's {@value Strip#INK_ROWS}, in pixels of {@code ink}
     * @param bottom of these, above {@code top}
     */
    public FramedStrip frame(int id, GreyImage ink, double strokeWidth, double top, double bottom) {
        double lineHeight = Math.max(bottom - top, LOWEST_LINE * strokeWidth);
        InkColumns columns = InkColumns.of(ink, (int) Math.max(1, Math.rint(LONGEST_BLANK * lineHeight)));
        double scale = Math.min(Strip.INK_ROWS / lineHeight, (WIDEST - 2.0 * Strip.MARGIN) / columns.count());
        double inkWidth = columns.count() * scale;
        int width = (int) Math.ceil((inkWidth + 2 * Strip.MARGIN) / Strip.WIDTH_STEP) * Strip.WIDTH_STEP;
        double firstRow = (top + bottom) / 2 - Strip.HEIGHT / 2.0 / scale;
        GreyImage kept = columns.keep(ink);
        byte[] pixels = sample(kept, strokeWidth, THINNEST * lineHeight, firstRow, scale, width);
        double[][] knots = knots(columns, scale, width);
        return new FramedStrip(new Strip(id, width, pixels), knots[0], knots[1], firstRow, scale);
    }

    private static byte[] sample(
            GreyImage kept, double strokeWidth, double thinnest, double firstRow, double scale, int width) {
        StrokeThickness.Thickened thick = StrokeThickness.atLeast(kept, strokeWidth, thinnest);
        double cell = thick.scale() / scale;
        double left = thick.margin() - Strip.MARGIN * cell;
        double top = thick.margin() + firstRow * thick.scale();
        double[] means = new AreaSampler(thick.ink(), Math.max(1, cell))
                .sample(centres(width, left, cell), centres(Strip.HEIGHT, top, cell));
        double strongest = Arrays.stream(means).max().orElse(0);
        byte[] pixels = new byte[means.length];
        for (int i = 0; i < means.length; i++) {
            pixels[i] = (byte) (strongest <= 0 ? 0 : Math.rint(255 * means[i] / strongest));
        }
        return pixels;
    }

    private static double[] centres(int count, double from, double cell) {
        return IntStream.range(0, count)
                .mapToDouble(i -> from + (i + 0.5) * cell)
                .toArray();
    }

    /** The ends of every run of columns, in strip pixels and in pixels of the picture, with the strip's own ends. */
    private static double[][] knots(InkColumns columns, double scale, int width) {
        int runs = columns.runs().size();
        double[] stripX = new double[2 * runs];
        double[] pictureX = new double[2 * runs];
        double at = Strip.MARGIN;
        for (int i = 0; i < runs; i++) {
            InkColumns.Run run = columns.runs().get(i);
            stripX[2 * i] = at;
            pictureX[2 * i] = run.from();
            at += run.length() * scale;
            stripX[2 * i + 1] = at;
            pictureX[2 * i + 1] = run.to();
        }
        pictureX[0] -= stripX[0] / scale;
        stripX[0] = 0;
        pictureX[2 * runs - 1] += (width - stripX[2 * runs - 1]) / scale;
        stripX[2 * runs - 1] = width;
        return new double[][] {stripX, pictureX};
    }

    private static boolean isBlank(GreyImage ink, int row) {
        for (int column = 0; column < ink.width(); column++) {
            if (ink.at(column, row) >= Mark.FAINTEST) {
                return false;
            }
        }
        return true;
    }
}
