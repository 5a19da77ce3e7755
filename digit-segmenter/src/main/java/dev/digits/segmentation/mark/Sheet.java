package dev.digits.segmentation.mark;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.Tile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All marks of a drawing, in sheet pixels: the drawing's own, unless it was scaled to a size that is good to work with.
 *
 * @param marks in no particular order
 * @param areStrokes whether each mark is one stroke of the pen, rather than ink that happens to be connected
 * @param rejected marks that were dropped already
 * @param strokeWidth width of the pen's trace in sheet pixels; 0 when there are no marks
 * @param scale sheet pixels a drawing pixel
 * @param width of the drawing in its own pixels
 * @param height of the drawing in its own pixels
 */
public record Sheet(
        List<Mark> marks,
        boolean areStrokes,
        List<Rejected> rejected,
        double strokeWidth,
        double scale,
        int width,
        int height) {
    /** Drawings are worked with at about this many pixels or less: a page of digits is still sharp. */
    public static final int WORKING_PIXELS = 1_500_000;
    /** All boxes of marks together hold no more pixels, nor does a pen pass over more: writing fills a sheet once, what is nested many times is none. */
    public static final long MOST_BOXED_PIXELS = 16L * WORKING_PIXELS;

    public Sheet {
        marks = List.copyOf(marks);
        rejected = List.copyOf(rejected);
    }

    /** Whether the drawing has the size of a tile. */
    public boolean isTile() {
        return width == Tile.SIDE && height == Tile.SIDE;
    }

    /** The same sheet with printed lines that were taken off, by their boxes in sheet pixels. */
    public Sheet withRules(List<Box> rules) {
        Stream<Rejected> more =
                rules.stream().map(rule -> new Rejected(inDrawing(rule), Rejected.Reason.RULE, Optional.empty()));
        List<Rejected> all = Stream.concat(rejected.stream(), more).toList();
        return new Sheet(marks, areStrokes, all, strokeWidth, scale, width, height);
    }

    /** The box in pixels of the submitted drawing, rounded outward and cut off at the drawing's edge. */
    public Box inDrawing(Box box) {
        return inDrawing(box, scale, width, height);
    }

    /** As {@link #inDrawing(Box)}, for who has no sheet yet. */
    public static Box inDrawing(Box box, double scale, int width, int height) {
        int left = clamp(Math.floor(box.x() / scale), width - 1);
        int top = clamp(Math.floor(box.y() / scale), height - 1);
        int right = clamp(Math.ceil(box.right() / scale), width);
        int bottom = clamp(Math.ceil(box.bottom() / scale), height);
        return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    private static int clamp(double value, int max) {
        return (int) Math.max(0, Math.min(max, value));
    }
}
