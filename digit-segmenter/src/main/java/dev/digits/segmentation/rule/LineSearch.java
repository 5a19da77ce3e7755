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
    private final Mat mask;

    private LineSearch(Mat mask, boolean isUpright, MatScope mats) {
        this.mats = mats;
        this.isUpright = isUpright;
        this.mask = mats.mat();
        if (isUpright) {
            Core.transpose(mask, this.mask);
        } else {
            mask.copyTo(this.mask);
        }
    }

    /**
     * The lines of a mask that may be rules, the longest first. Where no line lies across, upright ones that do not reach from edge to edge
     * are strokes, so that most drawings need no search for them.
     */
    static List<StraightLine> lines(Mat mask, MatScope mats) {
        List<StraightLine> lines = new ArrayList<>(new LineSearch(mask, false, mats).lines());
        if (!lines.isEmpty() || reachesFromEdgeToEdge(mask)) {
            lines.addAll(new LineSearch(mask, true, mats).lines());
        }
        lines.sort(Comparator.comparingInt(StraightLine::length).reversed());
        return lines;
    }

    /** Whether there is ink at the upper and at the lower edge, as near as a line that is thin may end. */
    private static boolean reachesFromEdgeToEdge(Mat mask) {
        int near = (int) Math.ceil(mask.height() / THIN);
        return Core.countNonZero(mask.rowRange(0, near)) > 0
                && Core.countNonZero(mask.rowRange(mask.height() - near, mask.height())) > 0;
    }

    private List<StraightLine> lines() {
        int run = Math.max(8, mask.width() / RUNS_A_SIDE);
        Mat runs = runs(run);
        if (Core.countNonZero(runs) == 0) {
            return List.of();
        }
        Mat chained = chained(runs, run);
        Mat labels = mats.mat();
        Mat stats = mats.mat();
        int count = Imgproc.connectedComponentsWithStats(chained, labels, stats, mats.mat(), 8, CvType.CV_32S);
        List<StraightLine> lines = new ArrayList<>();
        int[] box = new int[5];
        for (int label = 1; label < count && lines.size() < MOST_LINES; label++) {
            stats.get(label, 0, box);
            if (box[2] >= 2 * run) {
                StraightLine line = fitted(labels, label, box);
                if (line.length() >= THIN * line.thickness() && Math.abs(line.slope()) <= STEEPEST) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** Where runs of ink have their middles. */
    private Mat runs(int run) {
        Mat runs = mats.mat();
        Imgproc.dilate(mask, runs, rectangle(1, 3));
        Imgproc.erode(runs, runs, rectangle(run, 1), new Point(-1, -1), 1, Core.BORDER_REPLICATE, new Scalar(0));
        return runs;
    }

    private Mat chained(Mat runs, int run) {
        Imgproc.dilate(runs, runs, rectangle(run + 2, 1));
        Core.bitwise_and(runs, mask, runs);
        Imgproc.morphologyEx(runs, runs, Imgproc.MORPH_CLOSE, rectangle(run | 1, 3));
        return runs;
    }

    /** The line through the middles of a chain, by least squares, where no stroke makes the chain thicker. */
    private StraightLine fitted(Mat labels, int label, int... box) {
        int width = box[2];
        double[] sums = new double[width];
        int[] counts = new int[width];
        int[] labelOf = new int[width];
        byte[] isInk = new byte[width];
        for (int row = box[1]; row < box[1] + box[3]; row++) {
            labels.get(row, box[0], labelOf);
            mask.get(row, box[0], isInk);
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
        return new StraightLine(isUpright, box[0], box[0] + width, meanY - slope * meanX, slope, thickness);
    }

    private Mat rectangle(int width, int height) {
        return mats.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(width, height)));
    }
}
