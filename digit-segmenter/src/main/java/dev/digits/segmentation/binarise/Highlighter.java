package dev.digits.segmentation.binarise;

import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Takes the colour of a highlighter off a picture. What is marked is wider than strokes, and in one channel at least as light as the
 * paper: in that channel the writing under it is seen.
 */
final class Highlighter {
    /** Pixels of the small copy: what is narrower may be a stroke. */
    private static final int NARROWEST = WritingSurface.SOFT_EDGE;
    /** So wide are the gaps at most that writing leaves in what is marked. */
    private static final int WRITING = NARROWEST * NARROWEST;

    private final Mat samples;
    private final Scalar paper;
    private final MatScope mats;

    private Highlighter(Mat samples, Scalar paper, MatScope mats) {
        this.samples = samples;
        this.paper = paper;
        this.mats = mats;
    }

    /**
     * Makes paper of what is marked.
     *
     * @param pixels BGR
     * @param samples a small copy of it; changed
     * @param paper the colour of its paper
     * @return the pixels themselves where nothing is marked, else a copy that is changed as {@code samples} are
     */
    static Mat takeOff(Mat pixels, Mat samples, Scalar paper, MatScope mats) {
        Highlighter search = new Highlighter(samples, paper, mats);
        Map<Integer, Mat> marked = search.marked();
        if (marked.isEmpty()) {
            return pixels;
        }
        Mat unmarked = mats.mat();
        pixels.copyTo(unmarked);
        marked.forEach((clear, where) -> {
            search.cover(samples, where, clear);
            search.cover(unmarked, where, clear);
        });
        return unmarked;
    }

    /** Where in the small copy something is marked, 255 there, by the channel that is clearest there. */
    private Map<Integer, Mat> marked() {
        Mat coloured = coloured();
        Mat square = square(NARROWEST);
        Mat wide = square(WRITING);
        Mat thick = mats.mat();
        Imgproc.morphologyEx(coloured, thick, Imgproc.MORPH_OPEN, square);
        Mat whole = mats.mat();
        Imgproc.morphologyEx(thick, whole, Imgproc.MORPH_CLOSE, wide);
        List<MatOfPoint> outlines = new ArrayList<>();
        Imgproc.findContours(whole, outlines, mats.mat(), Imgproc.RETR_EXTERNAL, Imgproc.CHAIN_APPROX_SIMPLE);
        Map<Integer, Mat> marked = new TreeMap<>();
        for (MatOfPoint outline : outlines) {
            try (MatScope own = new MatScope()) {
                own.keep(outline);
                Mat where = own.keep(Mat.zeros(samples.size(), CvType.CV_8UC1));
                Imgproc.fillPoly(where, List.of(outline), new Scalar(255));
                int clear = clearest(where, thick, own);
                if (holdsWriting(where, clear, own)) {
                    // and the narrow rest of it behind the last stroke, with its soft edge
                    Mat near = own.mat();
                    Imgproc.dilate(where, near, wide);
                    Core.bitwise_and(near, coloured, near);
                    Core.bitwise_or(where, near, where);
                    Imgproc.dilate(where, where, square);
                    Mat all = marked.computeIfAbsent(
                            clear, channel -> mats.keep(Mat.zeros(samples.size(), CvType.CV_8UC1)));
                    Core.bitwise_or(all, where, all);
                }
            }
        }
        return marked;
    }

    /** Where a colour stands out from the paper in some channel and not in another. */
    private Mat coloured() {
        List<Mat> channels = new ArrayList<>();
        Mat difference = mats.mat();
        Core.absdiff(samples, paper, difference);
        Core.split(difference, channels);
        channels.forEach(mats::keep);
        Mat least = mats.mat();
        Core.min(channels.get(0), channels.get(1), least);
        Core.min(least, channels.get(2), least);
        Imgproc.threshold(least, least, Mark.FAINTEST, 255, Imgproc.THRESH_BINARY_INV);
        Mat coloured = mats.mat();
        Imgproc.threshold(
                ChannelDifference.largest(samples, paper, mats), coloured, Mark.FAINT - 1, 255, Imgproc.THRESH_BINARY);
        Core.bitwise_and(coloured, least, coloured);
        return coloured;
    }

    private int clearest(Mat where, Mat thick, MatScope own) {
        Mat marked = own.mat();
        Core.bitwise_and(where, thick, marked);
        Mat difference = own.mat();
        Core.absdiff(samples, paper, difference);
        double[] means = Core.mean(difference, marked).val;
        int clearest = 0;
        for (int channel = 1; channel < samples.channels(); channel++) {
            clearest = means[channel] < means[clearest] ? channel : clearest;
        }
        return clearest;
    }

    private boolean holdsWriting(Mat where, int clear, MatScope own) {
        Mat writing = own.mat();
        Imgproc.threshold(difference(samples, clear, own), writing, Mark.FAINT - 1, 255, Imgproc.THRESH_BINARY);
        Core.bitwise_and(writing, where, writing);
        return Core.countNonZero(writing) > NARROWEST;
    }

    /** Makes paper of a place, but for what is ink in the clear channel. */
    private void cover(Mat picture, Mat whereInSamples, int clear) {
        try (MatScope own = new MatScope()) {
            Mat where = own.mat();
            Imgproc.resize(whereInSamples, where, picture.size(), 0, 0, Imgproc.INTER_NEAREST);
            Mat covered = own.mat();
            Imgproc.cvtColor(difference(picture, clear, own), covered, Imgproc.COLOR_GRAY2BGR);
            Core.subtract(own.keep(new Mat(picture.size(), picture.type(), paper)), covered, covered);
            covered.copyTo(picture, where);
        }
    }

    private Mat difference(Mat picture, int channel, MatScope own) {
        Mat difference = own.mat();
        Core.extractChannel(picture, difference, channel);
        Core.absdiff(difference, new Scalar(paper.val[channel]), difference);
        return difference;
    }

    private Mat square(int side) {
        return mats.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(side, side)));
    }
}
