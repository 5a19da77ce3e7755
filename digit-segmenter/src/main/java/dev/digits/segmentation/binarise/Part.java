package dev.digits.segmentation.binarise;

import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * A connected part of a mask.
 *
 * @param labels of the mask's pixels
 * @param label of the part's pixels
 * @param box that holds them
 * @param area in pixels
 * @param radius of the largest disc in it; a part that the mask's edge cuts off is as thick there as it is inside
 */
record Part(Mat labels, int label, Rect box, int area, double radius) {
    /**
     * What is so many times as thick as strokes are is no stroke; and strokes have at least so many times the area of the largest disc in
     * them, a corner or a speck has less.
     */
    static final double THICKER = Mark.MUCH;
    /**
     * A sheet is so many times as thick as what is so many times as thick as strokes, and these are at least one pixel thick: a radius
     * of 0.955 by the distance transform with a mask of 3x3.
     */
    static final double THINNEST_SHEET = THICKER * THICKER * 0.955;
    /** Columns of OpenCV's table of components: left, top, width, height, area. */
    private static final int STATS = 5;

    /** The 8-connected parts of a mask, the thickest first. */
    static List<Part> of(Mat mask, MatScope mats) {
        Mat labels = mats.mat();
        Mat stats = mats.mat();
        int count = Imgproc.connectedComponentsWithStats(mask, labels, stats, mats.mat(), 8, CvType.CV_32S);
        double[] radii = radii(mask, labels, count, mats);
        int[] table = new int[count * STATS];
        stats.get(0, 0, table);
        List<Part> parts = new ArrayList<>();
        for (int label = 1; label < count; label++) {
            int at = STATS * label;
            Rect box = new Rect(table[at], table[at + 1], table[at + 2], table[at + 3]);
            parts.add(new Part(labels, label, box, table[at + 4], radii[label]));
        }
        parts.sort(Comparator.comparingDouble(Part::radius).reversed());
        return parts;
    }

    /** Whether a mask may hold a sheet, or cuts something off at its edge; quicker than to look at its parts. */
    static boolean mayBeMoreThanStrokes(Mat mask, MatScope mats) {
        return Rim.of(mask).held() > 0 || Core.minMaxLoc(distances(mask, mats)).maxVal >= THINNEST_SHEET;
    }

    /** How far each pixel of a mask is from the nearest outside of it. */
    private static Mat distances(Mat mask, MatScope mats) {
        Mat distances = mats.mat();
        Imgproc.distanceTransform(mask, distances, Imgproc.DIST_L2, Imgproc.DIST_MASK_3);
        return distances;
    }

    private static double[] radii(Mat mask, Mat labels, int count, MatScope mats) {
        Mat distance = distances(mask, mats);
        float[] distances = new float[(int) distance.total()];
        distance.get(0, 0, distances);
        int[] labelOf = new int[distances.length];
        labels.get(0, 0, labelOf);
        double[] radii = new double[count];
        for (int i = 0; i < labelOf.length; i++) {
            radii[labelOf[i]] = Math.max(radii[labelOf[i]], Math.min(distances[i], distances.length));
        }
        return radii;
    }

    /** Whether it may be a stroke by its shape. */
    boolean isElongated() {
        return area >= THICKER * Math.PI * radius * radius;
    }

    /** Whether the mask's edge may cut it off. */
    boolean touchesEdge() {
        return box.x == 0 || box.y == 0 || box.x + box.width == labels.width() || box.y + box.height == labels.height();
    }

    /** Whether it goes round all of the picture, as a narrow margin of desk does. */
    boolean isAllRound(MatScope mats) {
        return Core.countNonZero(filled(mats)) == labels.total();
    }

    /** A mask of nothing else. */
    Mat mask(MatScope mats) {
        Mat mask = mats.mat();
        Core.compare(labels, new Scalar(label), mask, Core.CMP_EQ);
        return mask;
    }

    /** The same with its holes. */
    Mat filled(MatScope mats) {
        Mat framed = mats.mat();
        Core.copyMakeBorder(mask(mats), framed, 1, 1, 1, 1, Core.BORDER_CONSTANT, new Scalar(0));
        Imgproc.floodFill(framed, mats.mat(), new Point(0, 0), new Scalar(1));
        Mat filled = mats.mat();
        Core.compare(framed, new Scalar(1), filled, Core.CMP_NE);
        return mats.keep(filled.submat(1, filled.rows() - 1, 1, filled.cols() - 1));
    }

    /**
     * Whether it is too thick to be of the strokes in its holes. A part that lies free in the picture is as thick as it is with its holes
     * filled, and strokes that are finer than the small copy are faint ink on it.
     *
     * @param ink of the small copy, which the part is of
     */
    boolean isThickBesideWriting(Mat ink, PartContrast contrast, MatScope mats) {
        Mat filled = filled(mats);
        List<Part> holes = of(without(filled, ink, mats), mats);
        Optional<Part> writing = holes.stream().filter(Part::isElongated).findFirst();
        boolean isFree = !touchesEdge();
        if (writing.isEmpty() && !(isFree && contrast.strongestInk(filled) >= Mark.CONNECTING)) {
            return false;
        }
        double stroke =
                writing.or(() -> holes.stream().findFirst()).map(Part::radius).orElse(0.0);
        double thickness = isFree ? of(filled, mats).get(0).radius() : radius;
        return thickness >= THICKER * THICKER * stroke;
    }

    /** A mask less another one. */
    static Mat without(Mat mask, Mat other, MatScope mats) {
        Mat rest = mats.mat();
        Core.subtract(mask, other, rest);
        return rest;
    }
}
