package dev.digits.segmentation.ink;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.Stroke;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.mark.Sheet;
import java.util.List;
import java.util.Optional;

/**
 * Draws strokes as a page's canvas does: round caps and joins, anti-aliased, at a scale at which the writing is large
 * enough to see and small enough to be quick.
 *
 * @param scale sheet pixels a canvas pixel
 * @param penWidth in sheet pixels, at least 1 so that traces stay connected
 * @param width of the sheet
 * @param height of the sheet
 */
record Canvas(double scale, double penWidth, int width, int height) {
    /** Writing whose largest stroke is smaller than this many pixels is scaled up to it: two pixels become one of a strip. */
    private static final double SMALLEST_WRITING = 2 * Strip.HEIGHT;

    static Canvas of(Ink ink) {
        double largest = ink.strokes().stream()
                .mapToDouble(stroke -> Extent.of(stroke).within(ink).longerSide() + ink.penWidth())
                .max()
                .orElse(SMALLEST_WRITING);
        double fit = Math.sqrt(Sheet.WORKING_PIXELS / ((double) ink.width() * ink.height()));
        double scale = Math.min(fit, Math.max(1, SMALLEST_WRITING / largest));
        double work =
                ink.strokes().stream().mapToDouble(stroke -> work(stroke, ink)).sum();
        // of scribbles the strokes' boxes hold no more than any marks' may, and the pen passes over no more pixels
        double quick = Math.min(scale, Math.sqrt(Sheet.MOST_BOXED_PIXELS / Math.max(1, work)));
        return new Canvas(quick, Math.max(1, ink.penWidth() * quick), (int) Math.ceil(ink.width() * quick), (int)
                Math.ceil(ink.height() * quick));
    }

    /** Draws a stroke as one mark; empty when it lies outside the canvas. */
    Optional<Mark> draw(Stroke stroke) {
        Box box = box(stroke);
        if (box.width() < 1 || box.height() < 1) {
            return Optional.empty();
        }
        byte[] ink = new byte[Math.toIntExact(box.area())];
        draw(stroke, new PenRaster(ink, box.width(), box.height()), box);
        return new Mark(box, ink).columns(box.x(), box.right());
    }

    /** Draws strokes on the whole sheet: {@code width x height} bytes, row-major, ink 255 on 0. */
    byte[] picture(List<Stroke> strokes) {
        byte[] ink = new byte[width * height];
        PenRaster raster = new PenRaster(ink, width, height);
        strokes.forEach(stroke -> draw(stroke, raster, new Box(0, 0, width, height)));
        return ink;
    }

    private void draw(Stroke stroke, PenRaster raster, Box box) {
        float[] x = new float[stroke.points()];
        float[] y = new float[stroke.points()];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (near(stroke.x()[i], width) * scale - box.x());
            y[i] = (float) (near(stroke.y()[i], height) * scale - box.y());
        }
        raster.draw(x, y, penWidth);
    }

    /** Keeps far-off positions near enough for the precision of numbers. */
    private double near(double position, int size) {
        double reach = Mark.MUCH * size / scale;
        return Math.max(-reach, Math.min(reach, position));
    }

    /** Pixels that the pen passes over, or that the stroke's box has, whichever are more, at scale 1. */
    private static double work(Stroke stroke, Ink canvas) {
        Extent extent = Extent.of(stroke).within(canvas);
        double pen = canvas.penWidth() + 1;
        double box = (extent.width() + pen) * (extent.height() + pen);
        double length = pen;
        for (int i = 1; i < stroke.points(); i++) {
            Extent segment = Extent.of(stroke, i - 1, i).within(canvas);
            length += pen + segment.width() + segment.height();
        }
        return Math.max(box, length * pen);
    }

    private Box box(Stroke stroke) {
        Extent extent = Extent.of(stroke);
        double margin = penWidth / 2 + 1;
        int left = (int) Math.max(0, Math.floor(extent.left() * scale - margin));
        int top = (int) Math.max(0, Math.floor(extent.top() * scale - margin));
        int right = (int) Math.min(width, Math.ceil(extent.right() * scale + margin));
        int bottom = (int) Math.min(height, Math.ceil(extent.bottom() * scale + margin));
        return new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }
}
