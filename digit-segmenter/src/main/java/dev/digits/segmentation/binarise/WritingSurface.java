package dev.digits.segmentation.binarise;

import dev.digits.segmentation.flat.SheetCorners;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Finds the part of a picture that may hold writing, by how thick things are: strokes of a pen are thin. Much thicker is the
 * sheet on a desk, whose holes are its writing, and what reaches in from the picture's edge, as a thumb, a dark corner or the
 * desk beside the sheet.
 */
final class WritingSurface {
    /** Pixels of the small copy over which a photographed edge is blurred. */
    private static final int SOFT_EDGE = 5;

    private final Mat samples;
    private final MatScope mats;
    private final Mat surface;
    private final Mat softEdge;
    private SampledPaper paper;
    private List<Part> parts = List.of();
    private boolean isShaded;
    private Optional<SheetCorners> corners = Optional.empty();

    private WritingSurface(Mat samples, SampledPaper paper, MatScope mats) {
        this.samples = samples;
        this.mats = mats;
        surface = mats.keep(new Mat(samples.size(), CvType.CV_8UC1, new Scalar(255)));
        this.paper = paper;
        softEdge = mats.keep(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(SOFT_EDGE, SOFT_EDGE)));
    }

    /**
     * Finds it in a small copy of a picture. Most drawings hold nothing but strokes, and all of them is the surface.
     *
     * @param samples grey or BGR
     * @param paper of all of them
     */
    static WritingSurface find(Mat samples, SampledPaper paper, MatScope mats) {
        WritingSurface search = new WritingSurface(samples, paper, mats);
        if (mayHold(samples) && Part.mayBeMoreThanStrokes(search.paper.ink(), mats)) {
            search.parts = Part.of(search.paper.ink(), mats);
            search.narrowToSheet();
            search.tellLightFromEdges();
        }
        return search;
    }

    /** Whether a sheet fits into it. In a long crop of one row a digit is as high as the picture, and no edge that reaches in. */
    private static boolean mayHold(Mat samples) {
        return Math.min(samples.rows(), samples.cols()) >= 2 * Part.THINNEST_SHEET;
    }

    /** One channel of the small copy's size, 255 where writing may be. */
    Mat mask() {
        return surface;
    }

    /** The paper of that part. */
    SampledPaper paper() {
        return paper;
    }

    /** Of a sheet that was seen from the side; empty where none was. */
    Optional<SheetCorners> corners() {
        return corners;
    }

    /** Whether paper in light and paper in shadow were found. */
    boolean isShaded() {
        return isShaded;
    }

    private void narrowToSheet() {
        Mat ink = paper.ink();
        for (Part part : parts) {
            if (part.radius() < Part.THINNEST_SHEET) {
                return;
            }
            Mat own = part.mask(mats);
            Mat filled = part.filled(mats);
            List<Part> writing = Part.of(without(filled, ink), mats).stream()
                    .filter(Part::isElongated)
                    .toList();
            boolean isThick = !writing.isEmpty()
                    && part.radius()
                            >= Part.THICKER * Part.THICKER * writing.get(0).radius();
            if (isThick) {
                MatOfPoint outline = outline(own);
                Mat hull = mats.keep(Mat.zeros(own.size(), CvType.CV_8UC1));
                Imgproc.fillConvexPoly(hull, outline, new Scalar(255));
                boolean isSheet = Core.countNonZero(filled) >= Mark.ALMOST_ALL * Core.countNonZero(hull)
                        && hasSharpEdge(own, filled)
                        && !holdsWriting(without(surface, hull), hull);
                if (isSheet) {
                    Imgproc.erode(hull, surface, softEdge);
                    paper = SampledPaper.of(samples, surface, mats);
                    parts = Part.of(paper.ink(), mats);
                    corners = SheetCorners.of(outline, samples.size(), SOFT_EDGE, mats);
                    return;
                }
            }
        }
    }

    /** What is thick and holds writing as the rest does is paper in another light; what else is thick at the edge is none. */
    private void tellLightFromEdges() {
        boolean isExcluded = false;
        double strokes = 0;
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part part = parts.get(i);
            boolean mayBeStroke = part.isElongated() && part.radius() < Part.THICKER * strokes;
            boolean isThick = strokes > 0 && !mayBeStroke;
            boolean isThickAtEdge = isThick && part.touchesEdge();
            boolean mayBeLight = isThickAtEdge || (isThick && !isShaded && part.radius() >= Part.THINNEST_SHEET);
            boolean isAllRound = isThickAtEdge && part.isAllRound(mats);
            // nothing lies beside it but what is in its hole
            Mat solid = isAllRound ? part.mask(mats) : part.filled(mats);
            if (mayBeLight && holdsWriting(solid, without(surface, solid))) {
                isShaded = true;
            } else if (isThickAtEdge && hasSharpEdge(part.mask(mats), solid)) {
                Mat own = part.mask(mats);
                Imgproc.dilate(own, own, softEdge);
                surface.setTo(new Scalar(0), own);
                isExcluded = true;
            } else if (isAllRound) {
                isShaded = true;
            } else if (part.isElongated()) {
                strokes = part.radius();
            }
        }
        if (isExcluded) {
            paper = SampledPaper.of(samples, surface, mats);
        }
    }

    /** Whether there is ink on a part that stands out half as much as that on another: it is paper then, in a shadow. */
    private boolean holdsWriting(Mat part, Mat other) {
        Mat inside = mats.mat();
        Imgproc.erode(part, inside, softEdge);
        Mat insideOther = mats.mat();
        Imgproc.erode(other, insideOther, softEdge);
        return 2 * LocalPaper.strongestInk(samples, inside, mats)
                >= LocalPaper.strongestInk(samples, insideOther, mats);
    }

    /** Whether most of the step from inside to outside is made near the outline; where light falls off it is not. */
    private boolean hasSharpEdge(Mat own, Mat filled) {
        Mat inside = mats.mat();
        Imgproc.erode(filled, inside, softEdge);
        Mat nearInside = mats.mat();
        Imgproc.erode(inside, nearInside, softEdge);
        Core.subtract(inside, nearInside, nearInside);
        Core.bitwise_and(nearInside, own, nearInside);
        Mat outside = mats.mat();
        Imgproc.dilate(filled, outside, softEdge);
        Mat nearOutside = mats.mat();
        Imgproc.dilate(outside, nearOutside, softEdge);
        Core.subtract(nearOutside, outside, nearOutside);
        Core.bitwise_and(nearOutside, surface, nearOutside);
        Mat farOutside = mats.mat();
        Core.subtract(surface, outside, farOutside);
        double here = step(nearInside, nearOutside);
        double all = step(own, farOutside);
        return 2 * here >= all;
    }

    /** How far the mean colours of two parts are from each other, in the channel where they differ most. */
    private double step(Mat one, Mat other) {
        double[] colour = Core.mean(samples, one).val;
        double[] otherColour = Core.mean(samples, other).val;
        double step = 0;
        for (int channel = 0; channel < 3; channel++) {
            step = Math.max(step, Math.abs(colour[channel] - otherColour[channel]));
        }
        return step;
    }

    private Mat without(Mat mask, Mat other) {
        Mat rest = mats.mat();
        Core.subtract(mask, other, rest);
        return rest;
    }

    private MatOfPoint outline(Mat own) {
        MatOfPoint points = mats.keep(new MatOfPoint());
        Core.findNonZero(own, points);
        MatOfInt hull = mats.keep(new MatOfInt());
        Imgproc.convexHull(points, hull);
        Point[] all = points.toArray();
        return mats.keep(
                new MatOfPoint(hull.toList().stream().map(corner -> all[corner]).toArray(Point[]::new)));
    }
}
