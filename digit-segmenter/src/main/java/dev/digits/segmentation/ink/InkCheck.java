package dev.digits.segmentation.ink;

import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.Stroke;
import dev.digits.segmentation.UnreadableDrawingException;

/** Refuses ink that cannot be drawn. */
final class InkCheck {
    /** The longest side that the formats of cameras can state, in 16 bits; no browser's canvas has a longer one. */
    private static final int LONGEST_SIDE = 0xFFFF;

    private InkCheck() {}

    static void check(Ink ink, Limits limits) throws UnreadableDrawingException, DrawingTooLargeException {
        if (ink.width() < 1 || ink.height() < 1) {
            throw new UnreadableDrawingException(
                    "the canvas must be at least 1 x 1, not " + ink.width() + " x " + ink.height());
        }
        if ((long) ink.width() * ink.height() > limits.maxPixels()) {
            throw DrawingTooLargeException.pixels(ink.width(), ink.height(), limits.maxPixels());
        }
        if (Math.max(ink.width(), ink.height()) > LONGEST_SIDE) {
            throw DrawingTooLargeException.side(ink.width(), ink.height(), LONGEST_SIDE);
        }
        if (!(ink.penWidth() >= 0 && ink.penWidth() <= Math.max(ink.width(), ink.height()))) {
            throw new UnreadableDrawingException(
                    "the pen width must be above 0, or 0 when it is not known, and at most the canvas's longer side, not "
                            + ink.penWidth());
        }
        long points = 0;
        for (int i = 0; i < ink.strokes().size(); i++) {
            check(ink.strokes().get(i), i);
            points += ink.strokes().get(i).points();
        }
        if (points > limits.maxPoints()) {
            throw DrawingTooLargeException.points(points, limits.maxPoints());
        }
    }

    private static void check(Stroke stroke, int index) throws UnreadableDrawingException {
        if (stroke.x().length != stroke.y().length) {
            throw new UnreadableDrawingException(
                    "stroke " + index + " has " + stroke.x().length + " x and " + stroke.y().length + " y positions");
        }
        for (int i = 0; i < stroke.points(); i++) {
            if (!Float.isFinite(stroke.x()[i]) || !Float.isFinite(stroke.y()[i])) {
                throw new UnreadableDrawingException("point " + i + " of stroke " + index + " is not a finite number");
            }
        }
    }
}
