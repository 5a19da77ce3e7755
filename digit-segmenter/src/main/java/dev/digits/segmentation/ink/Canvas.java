package dev.digits.segmentation.ink;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Stroke;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import java.util.List;
import java.util.Optional;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Draws strokes as a page's canvas does: round caps and joins, anti-aliased, at a scale at which the writing is large
 * enough to see and small enough to be quick.
 *
 * @param scale sheet pixels a canvas pixel
 * @param penWidth in sheet pixels
 * @param width of the sheet
 * @param height of the sheet
 */
record Canvas(double scale, double penWidth, int width, int height) {
    /** Writing is scaled down to about this many pixels, as pictures are. */
    private static final double WORKING_PIXELS = 1_500_000;
    /** Nor is any side longer than this: OpenCV's fixed-point numbers hold no more. */
    private static final double LONGEST_SIDE = 4_000;
    /** Writing whose largest stroke is smaller than this many pixels is scaled up to it. */
    private static final double SMALLEST_WRITING = 64;
    /** Sub-pixels a pixel, along each axis. */
    private static final int FINE = 4;
    /** Fractional bits of the positions that OpenCV draws at. */
    private static final int SHIFT = 4;

    static Canvas of(Ink ink) {
        double largest = ink.strokes().stream()
                .mapToDouble(stroke -> Extent.of(stroke, ink).longerSide() + ink.penWidth())
                .max()
                .orElse(SMALLEST_WRITING);
        double shrink = Math.sqrt(WORKING_PIXELS / ((double) ink.width() * ink.height()));
        double fit = Math.min(shrink, LONGEST_SIDE / Math.max(ink.width(), ink.height()));
        double scale = Math.min(fit, Math.max(1, SMALLEST_WRITING / largest));
        return new Canvas(scale, ink.penWidth() * scale, (int) Math.ceil(ink.width() * scale), (int)
                Math.ceil(ink.height() * scale));
    }

    /** How many pixels the box round a stroke has. */
    double pixels(Stroke stroke) {
        return box(List.of(stroke)).area();
    }

    /** Draws a stroke as one mark; empty when it lies outside the canvas. */
    Optional<Mark> draw(Stroke stroke) {
        Box box = box(List.of(stroke));
        if (box.width() < 1 || box.height() < 1) {
            return Optional.empty();
        }
        try (MatScope mats = new MatScope()) {
            byte[] ink = new byte[Math.toIntExact(box.area())];
            draw(List.of(stroke), box, mats).get(0, 0, ink);
            return Optional.of(new Mark(box, ink).trimmed());
        }
    }

    /** Draws strokes on the whole sheet: one channel, 8 bits, ink 255 on 0. */
    Mat picture(List<Stroke> strokes, MatScope mats) {
        return draw(strokes, new Box(0, 0, width, height), mats);
    }

    private Mat draw(List<Stroke> strokes, Box box, MatScope mats) {
        Mat fine = mats.keep(new Mat(box.height() * FINE, box.width() * FINE, CvType.CV_8UC1, new Scalar(0)));
        int pen = (int) Math.max(1, Math.rint(penWidth * FINE));
        int margin = pen << SHIFT;
        Rect visible =
                new Rect(-margin, -margin, (fine.width() << SHIFT) + 2 * margin, (fine.height() << SHIFT) + 2 * margin);
        for (Stroke stroke : strokes) {
            for (int i = 0; i < Math.max(1, stroke.points() - 1); i++) {
                Point from = point(stroke, i, box);
                Point to = point(stroke, Math.min(i + 1, stroke.points() - 1), box);
                if (Imgproc.clipLine(visible, from, to)) {
                    Imgproc.line(fine, from, to, new Scalar(255), pen, Imgproc.LINE_8, SHIFT);
                }
            }
        }
        Mat ink = mats.mat();
        Imgproc.resize(fine, ink, new Size(box.width(), box.height()), 0, 0, Imgproc.INTER_AREA);
        return ink;
    }

    /** A point in fractions of sub-pixels. OpenCV's pixel 0 has its centre at 0, a canvas's at 0.5. */
    private Point point(Stroke stroke, int i, Box box) {
        double unit = scale * FINE * (1 << SHIFT);
        double x = near(stroke.x()[i], width) - box.x() / scale;
        double y = near(stroke.y()[i], height) - box.y() / scale;
        return new Point(Math.rint(x * unit - (1 << SHIFT) / 2.0), Math.rint(y * unit - (1 << SHIFT) / 2.0));
    }

    /** Keeps far-off positions within what OpenCV's fixed-point numbers hold. */
    private double near(double position, int size) {
        double reach = 4 * size / scale;
        return Math.max(-reach, Math.min(reach, position));
    }

    private Box box(List<Stroke> strokes) {
        Extent extent = strokes.stream().map(Extent::of).reduce(Extent::union).orElseThrow();
        double margin = penWidth / 2 + 1;
        int left = (int) Math.max(0, Math.floor(extent.left() * scale - margin));
        int top = (int) Math.max(0, Math.floor(extent.top() * scale - margin));
        int right = (int) Math.min(width, Math.ceil(extent.right() * scale + margin));
        int bottom = (int) Math.min(height, Math.ceil(extent.bottom() * scale + margin));
        return new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }
}
