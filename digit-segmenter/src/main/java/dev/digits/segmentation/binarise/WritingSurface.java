package dev.digits.segmentation.binarise;

import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.flat.SheetCorners;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    static final int SOFT_EDGE = 5;
    /** So many parts, the thickest, are looked at for light and surroundings; a photograph has a few. */
    private static final int MOST_CANDIDATES = 50;

    private final Mat samples;
    private final MatScope mats;
    private final Mat surface;
    private final Mat softEdge;
    private final PartContrast contrast;
    private final WorkCheck work;
    private SampledPaper paper;
    private List<Part> parts = List.of();
    private boolean isShaded;
    private Optional<SheetCorners> corners = Optional.empty();

    private WritingSurface(Mat samples, SampledPaper paper, MatScope mats, WorkCheck work) {
        this.samples = samples;
        this.mats = mats;
        this.work = work;
        surface = mats.keep(new Mat(samples.size(), CvType.CV_8UC1, new Scalar(255)));
        this.paper = paper;
        softEdge = mats.keep(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(SOFT_EDGE, SOFT_EDGE)));
        contrast = new PartContrast(samples, softEdge);
    }

    /**
     * Finds it in a small copy of a picture. Most drawings hold nothing but strokes, and all of them is the surface.
     *
     * @param samples grey or BGR
     * @param paper of all of them
     * @param work asked between the parts
     */
    static WritingSurface find(Mat samples, SampledPaper paper, MatScope mats, WorkCheck work) {
        WritingSurface search = new WritingSurface(samples, paper, mats, work);
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
        for (Part part : parts) {
            if (part.radius() < Part.THINNEST_SHEET) {
                return;
            }
            work.check();
            try (MatScope ofPart = new MatScope()) {
                if (part.isThickBesideWriting(paper.ink(), contrast, ofPart) && narrowTo(part, ofPart)) {
                    return;
                }
            }
        }
    }

    /** Whether the part is a sheet; then what lies outside its hull is left out from now on. */
    private boolean narrowTo(Part part, MatScope ofPart) {
        Mat own = part.mask(ofPart);
        Mat filled = part.filled(ofPart);
        MatOfPoint outline = outline(own, ofPart);
        Mat hull = ofPart.keep(Mat.zeros(own.size(), CvType.CV_8UC1));
        Imgproc.fillConvexPoly(hull, outline, new Scalar(255));
        boolean isSheet = Core.countNonZero(filled) >= Mark.ALMOST_ALL * Core.countNonZero(hull)
                && contrast.hasSharpEdge(own, filled, surface)
                && !contrast.holdsWriting(Part.without(surface, hull, ofPart), hull);
        if (isSheet) {
            Imgproc.erode(hull, surface, softEdge);
            paper = SampledPaper.of(samples, surface, mats);
            parts = Part.of(paper.ink(), mats);
            corners = SheetCorners.of(outline, samples.size(), SOFT_EDGE, ofPart);
        }
        return isSheet;
    }

    /** What is thick and holds writing as the rest does is paper in another light; what else is thick at the edge is none. */
    private void tellLightFromEdges() {
        Set<Part> candidates = parts.stream()
                .filter(WritingSurface::mayBeGround)
                .limit(MOST_CANDIDATES)
                .collect(Collectors.toSet());
        boolean isExcluded = false;
        double strokes = 0;
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part part = parts.get(i);
            boolean mayBeStroke = part.isElongated() && part.radius() < Part.THICKER * strokes;
            boolean isThick = strokes > 0 && !mayBeStroke;
            Ground ground = isThick && candidates.contains(part) ? ground(part) : Ground.PAPER;
            isShaded |= ground == Ground.PAPER_IN_OTHER_LIGHT;
            isExcluded |= ground == Ground.SURROUNDINGS;
            if (ground == Ground.PAPER && part.isElongated()) {
                strokes = part.radius();
            }
        }
        if (isExcluded) {
            paper = SampledPaper.of(samples, surface, mats);
        }
    }

    /** What a part is of. */
    private enum Ground {
        PAPER,
        PAPER_IN_OTHER_LIGHT,
        SURROUNDINGS
    }

    /** Whether it may be of anything but writing when it is thicker than strokes. */
    private static boolean mayBeGround(Part part) {
        return part.touchesEdge() || part.radius() >= Part.THINNEST_SHEET;
    }

    /** What a part that is thicker than strokes is of; surroundings are left out from now on. */
    private Ground ground(Part part) {
        boolean isAtEdge = part.touchesEdge();
        if (!isAtEdge && isShaded) {
            return Ground.PAPER;
        }
        work.check();
        try (MatScope ofPart = new MatScope()) {
            Mat own = part.mask(ofPart);
            boolean isAllRound = isAtEdge && part.isAllRound(ofPart);
            // nothing lies beside it but what is in its hole
            Mat solid = isAllRound ? own : part.filled(ofPart);
            if (contrast.holdsWriting(solid, Part.without(surface, solid, ofPart))) {
                return Ground.PAPER_IN_OTHER_LIGHT;
            }
            if (isAtEdge && contrast.hasSharpEdge(own, solid, surface)) {
                Mat widened = ofPart.mat();
                Imgproc.dilate(own, widened, softEdge);
                surface.setTo(new Scalar(0), widened);
                return Ground.SURROUNDINGS;
            }
            return isAllRound ? Ground.PAPER_IN_OTHER_LIGHT : Ground.PAPER;
        }
    }

    private static MatOfPoint outline(Mat own, MatScope mats) {
        MatOfPoint points = mats.keep(new MatOfPoint());
        Core.findNonZero(own, points);
        MatOfInt hull = mats.keep(new MatOfInt());
        Imgproc.convexHull(points, hull);
        Point[] all = points.toArray();
        return mats.keep(
                new MatOfPoint(hull.toList().stream().map(corner -> all[corner]).toArray(Point[]::new)));
    }
}
