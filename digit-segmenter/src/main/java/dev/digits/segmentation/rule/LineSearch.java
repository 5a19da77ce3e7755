package dev.digits.segmentation.rule;

import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Finds straight thin lines as chains of long runs of ink, which a slight slope breaks into steps. */
final class LineSearch {
    /** A line is at least so many times as long as it is thick. */
    private static final double THIN = 20;
    /** A rule slopes by no more than this, three degrees; strokes of a thick pen that are long enough do, as in a large 1. */
    private static final double STEEPEST = 0.05;
    /** Runs of at least this part of a picture's side are chained. */
    private static final int RUNS_A_SIDE = 10;
    /** No more lines are looked at in each direction: time stays bounded. */
    private static final int MOST_LINES = 200;

    private final MatScope mats;
    private final boolean isUpright;
    private final int run;
    /** The part of the picture in which ink is, and a margin; lines run from left to right in it. */
    private final Mat mask;
    /** Where its first column is in the picture, or its first row where lines are upright. */
    private final int firstColumn;

    private final int firstRow;

    private LineSearch(Mat mask, Rect written, boolean isUpright, MatScope mats) {
        this.mats = mats;
        this.isUpright = isUpright;
        run = Math.max(8, (isUpright ? mask.height() : mask.width()) / RUNS_A_SIDE);
        Rect part = grown(written, isUpright ? 2 : run + 2, isUpright ? run + 2 : 2, mask);
        Mat ink = mats.keep(mask.submat(part));
        this.mask = isUpright ? mats.mat() : ink;
        if (isUpright) {
            Core.transpose(ink, this.mask);
        }
        firstColumn = isUpright ? part.y : part.x;
        firstRow = isUpright ? part.x : part.y;
    }

    private static Rect grown(Rect part, int columns, int rows, Mat picture) {
        Point first = new Point(Math.max(0, part.x - columns), Math.max(0, part.y - rows));
        Point behind = new Point(
                Math.min(picture.width(), part.x + part.width + columns),
                Math.min(picture.height(), part.y + part.height + rows));
        return new Rect(first, behind);
    }

    /**
     * The lines of a mask that may be rules, the longest first. Where no line lies across, upright ones that do not reach from edge to edge
     * are strokes, so that most drawings need no search for them.
     *
     * @param written the part that holds all of the ink, not empty
     */
    static List<StraightLine> lines(Mat mask, Rect written, MatScope mats) {
        List<StraightLine> lines = new ArrayList<>(new LineSearch(mask, written, false, mats).lines());
        if (!lines.isEmpty() || reachesFromEdgeToEdge(written, mask.height())) {
            lines.addAll(new LineSearch(mask, written, true, mats).lines());
        }
        lines.sort(Comparator.comparingInt(StraightLine::length).reversed());
        return lines;
    }

    /** Whether there is ink at the upper and at the lower edge, as near as a line that is thin may end. */
    private static boolean reachesFromEdgeToEdge(Rect written, int height) {
        int near = (int) Math.ceil(height / THIN);
        return written.y < near && written.y + written.height > height - near;
    }

    private List<StraightLine> lines() {
        Mat runs = runs();
        Rect found = Imgproc.boundingRect(runs);
        if (longestChain(found) < 2 * run) {
            return List.of();
        }
        Rect band = grown(found, runs.width(), 2, runs);
        Mat labels = mats.mat();
        Mat stats = mats.mat();
        Mat chains = chained(mats.keep(runs.submat(band)));
        int count = Imgproc.connectedComponentsWithStats(chains, labels, stats, mats.mat(), 8, CvType.CV_32S);
        List<StraightLine> lines = new ArrayList<>();
        int[] box = new int[5];
        for (int label = 1; label < count && lines.size() < MOST_LINES; label++) {
            stats.get(label, 0, box);
            if (box[2] >= 2 * run) {
                StraightLine line = fitted(labels, label, band.y, box);
                if (line.length() >= THIN * line.thickness() && Math.abs(line.slope()) <= STEEPEST) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** Runs of ink, or of ink in the next row. */
    private Mat runs() {
        Mat runs = mats.mat();
        Imgproc.dilate(mask, runs, rectangle(1, 3));
        Imgproc.erode(runs, runs, rectangle(run, 1), new Point(-1, -1), 1, Core.BORDER_REPLICATE, new Scalar(0));
        if (Core.countNonZero(runs) > 0) {
            Imgproc.dilate(runs, runs, rectangle(run + 2, 1));
            Core.bitwise_and(runs, mask, runs);
        }
        return runs;
    }

    /** No chain of runs in this part is longer; one that ends near the edge goes on to it. */
    private int longestChain(Rect part) {
        int from = part.x <= run ? 0 : part.x;
        int to = part.x + part.width >= mask.width() - run ? mask.width() : part.x + part.width;
        return part.empty() ? 0 : to - from;
    }

    private Mat chained(Mat runs) {
        Mat chains = mats.mat();
        Imgproc.morphologyEx(runs, chains, Imgproc.MORPH_CLOSE, rectangle(run | 1, 3));
        return chains;
    }

    /** The line through the middles of a chain, by least squares, where no stroke makes the chain thicker. */
    private StraightLine fitted(Mat labels, int label, int bandTop, int... box) {
        int width = box[2];
        double[] sums = new double[width];
        int[] counts = new int[width];
        int[] labelOf = new int[width];
        byte[] isInk = new byte[width];
        for (int row = box[1]; row < box[1] + box[3]; row++) {
            labels.get(row, box[0], labelOf);
            mask.get(bandTop + row, box[0], isInk);
            for (int i = 0; i < width; i++) {
                if (labelOf[i] == label && isInk[i] != 0) {
                    sums[i] += row + 0.5;
                    counts[i]++;
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
        for (int i = 0; i < width; i++) {
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
        int from = firstColumn + box[0];
        double start = firstRow + bandTop + meanY - slope * meanX;
        return new StraightLine(isUpright, from, from + width, start, slope, thickness);
    }

    private Mat rectangle(int width, int height) {
        return mats.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(width, height)));
    }
}
