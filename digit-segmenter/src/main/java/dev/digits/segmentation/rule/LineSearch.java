package dev.digits.segmentation.rule;

import dev.digits.segmentation.Limits;
import dev.digits.segmentation.run.LongRuns;
import dev.digits.segmentation.run.LongRuns.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/** Finds straight thin lines as chains of long runs of ink, which a slight slope breaks into steps. */
final class LineSearch {
    /** A line is at least so many times as long as it is thick. */
    private static final double THIN = 20;
    /** And rises by no more than one part in as many, three degrees; strokes of a thick pen that are long enough do, as in a large 1. */
    private static final double STEEPEST = 1 / THIN;
    /** Half of the shortest line that is looked for, a run of ink, is at least so many pixels long, and this part of a picture's side. */
    private static final int RUN = (int) (THIN / 2);
    /** No more lines are looked at in each direction than lines of writing are read: time stays bounded. */
    private static final int MOST_LINES = Limits.DEFAULT.maxLines();

    private final boolean isUpright;
    private final int length;
    private final int run;
    private final LongRuns runs;

    private LineSearch(byte[] mask, int width, boolean isUpright) {
        this.isUpright = isUpright;
        length = isUpright ? mask.length / width : width;
        run = Math.max(RUN, length / RUN);
        runs = new LongRuns(mask, width, isUpright, run);
    }

    /**
     * The lines of a mask that may be rules, the longest first. Where no line lies across, upright ones that do not reach from edge to edge
     * are strokes, so that most drawings need no search for them.
     *
     * @param written the part that holds all of the ink, not empty
     */
    static List<StraightLine> lines(Mat mask, Rect written) {
        byte[] pixels = new byte[(int) mask.total()];
        mask.get(0, 0, pixels);
        List<StraightLine> lines =
                new ArrayList<>(new LineSearch(pixels, mask.width(), false).lines(written.y, written.height));
        if (!lines.isEmpty() || reachesFromEdgeToEdge(written, mask.height())) {
            lines.addAll(new LineSearch(pixels, mask.width(), true).lines(written.x, written.width));
        }
        lines.sort(Comparator.comparingInt(StraightLine::length).reversed());
        return lines;
    }

    /** Whether there is ink at the upper and at the lower edge, as near as a line that is thin may end. */
    private static boolean reachesFromEdgeToEdge(Rect written, int height) {
        int near = (int) Math.ceil(height / THIN);
        return written.y < near && written.y + written.height > height - near;
    }

    private List<StraightLine> lines(int firstRow, int rows) {
        List<StraightLine> lines = new ArrayList<>();
        for (List<Run> chain : runs.chains(firstRow, firstRow + rows)) {
            int from = chain.stream().mapToInt(Run::from).min().orElseThrow();
            int to = chain.stream().mapToInt(Run::to).max().orElseThrow();
            if (to - from >= 2 * run && lines.size() < MOST_LINES) {
                StraightLine line = fitted(chain, from, to);
                if (line.length() >= THIN * line.thickness() && Math.abs(line.slope()) <= STEEPEST) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** The line through the middles of a chain, by least squares, where no stroke makes the chain thicker. */
    private StraightLine fitted(List<Run> chain, int from, int to) {
        double[] sums = new double[to - from];
        int[] counts = new int[to - from];
        for (Run part : chain) {
            for (int column = part.from(); column < part.to(); column++) {
                if (runs.isInk(part.row(), column)) {
                    sums[column - from] += part.row() + 0.5;
                    counts[column - from]++;
                }
            }
        }
        int[] thicknesses =
                Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
        double thickness = thicknesses[thicknesses.length / 2];
        double n = 0;
        double meanX = 0;
        double meanY = 0;
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0 && counts[i] <= thickness + 1) {
                double x = i - meanX;
                n++;
                meanX += x / n;
                meanY += (sums[i] / counts[i] - meanY) / n;
                xx += x * (i - meanX);
                xy += x * (sums[i] / counts[i] - meanY);
            }
        }
        double slope = xx == 0 ? 0 : xy / xx;
        // one that ends near the edge is taken to go on to it
        int first = from <= run / 2 ? 0 : from;
        int behind = to >= length - run / 2 ? length : to;
        double start = meanY - slope * (meanX + from - first);
        return new StraightLine(isUpright, first, behind, start, slope, thickness);
    }
}
