package dev.digits.segmentation.cut;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.MarkShape;
import dev.digits.segmentation.mark.Mark;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Measures marks beside the digits of their line. */
final class ShapeMeasures {
    private final List<Box> digits;
    private final double height;
    private final double strokeWidth;

    /**
     * @param digits boxes of the line's digits, none or more, in sheet pixels
     * @param line box of all its ink
     * @param strokeWidth of the pen's trace
     */
    ShapeMeasures(List<Box> digits, Box line, double strokeWidth) {
        this.digits = digits;
        this.strokeWidth = Math.max(1, strokeWidth);
        double[] heights = digits.stream().mapToDouble(Box::height).sorted().toArray();
        height = heights.length == 0 ? line.height() : heights[heights.length / 2];
    }

    /** Measures a mark, whether it is one of the digits or not. */
    MarkShape of(Mark mark) {
        Box box = mark.box();
        Optional<Box> nearest = digits.stream()
                .filter(digit -> !digit.equals(box))
                .min(Comparator.comparingInt(digit -> Math.abs(twiceMiddleX(digit) - twiceMiddleX(box))));
        double below = nearest.map(digit -> (twiceMiddleY(box) - twiceMiddleY(digit)) / (2 * height))
                .orElse(0.0);
        Moments moments = Moments.of(mark);
        double straight = 1 - moments.roundness();
        float[] measures = {
            bounded(box.height() / height),
            bounded(box.width() / height),
            bounded(below),
            (float) Math.log1p(moments.ink() / (strokeWidth * height)),
            (float) (moments.ink() / box.area()),
            (float) moments.roundness(),
            (float) (straight * moments.cosine()),
            (float) (straight * moments.sine()),
            bounded(runs(mark, box.height(), box.width(), box.width(), 1)),
            bounded(runs(mark, box.width(), box.height(), 1, box.width())),
            nearest.isEmpty() ? 1 : 0
        };
        float[] all = Arrays.copyOf(measures, MarkShape.MEASURES);
        System.arraycopy(grid(mark), 0, all, measures.length, MarkShape.GRID * MarkShape.GRID);
        return new MarkShape(all);
    }

    /** Share of ink in each cell of a grid over the box, row-major. */
    private static float[] grid(Mark mark) {
        Box box = mark.box();
        float[] ink = new float[MarkShape.GRID * MarkShape.GRID];
        for (int cellY = 0; cellY < MarkShape.GRID; cellY++) {
            int top = cellY * box.height() / MarkShape.GRID;
            int bottom = Math.max(top + 1, (cellY + 1) * box.height() / MarkShape.GRID);
            for (int cellX = 0; cellX < MarkShape.GRID; cellX++) {
                int left = cellX * box.width() / MarkShape.GRID;
                int right = Math.max(left + 1, (cellX + 1) * box.width() / MarkShape.GRID);
                long sum = 0;
                for (int row = top; row < bottom; row++) {
                    for (int column = left; column < right; column++) {
                        sum += mark.ink()[row * box.width() + column] & 0xFF;
                    }
                }
                ink[cellY * MarkShape.GRID + cellX] = sum / (255f * (bottom - top) * (right - left));
            }
        }
        return ink;
    }

    /** Much is enough: what is larger still is the same kind of thing. */
    private static float bounded(double measure) {
        return (float) Math.max(-Mark.MUCH, Math.min(Mark.MUCH, measure));
    }

    private static int twiceMiddleX(Box box) {
        return box.x() + box.right();
    }

    private static int twiceMiddleY(Box box) {
        return box.y() + box.bottom();
    }

    /** Runs of ink on a scan line, on the average over the scan lines. */
    private static double runs(Mark mark, int lines, int length, int lineStep, int step) {
        int runs = 0;
        for (int line = 0; line < lines; line++) {
            boolean before = false;
            for (int at = 0; at < length; at++) {
                boolean here = (mark.ink()[line * lineStep + at * step] & 0xFF) >= Mark.CONNECTING;
                runs += here && !before ? 1 : 0;
                before = here;
            }
        }
        return (double) runs / lines;
    }
}
