package dev.digits.segmentation.mark;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Rejected;
import java.util.List;

/** Tells a rectangle round writing, or the border of a picture, from writing. */
public final class FrameShape {
    /** A frame's ink lies in a band along its box that is this share of the shorter side wide. */
    private static final double BAND = 0.12;

    private FrameShape() {}

    /**
     * Tells whether there is a frame at a place, by what lies inside.
     *
     * @param others boxes of the sheet's other marks
     * @param width of the sheet
     * @param height of the sheet
     */
    public static boolean mayBeAt(Box box, List<Box> others, int width, int height) {
        boolean isRoundSome = others.stream().anyMatch(other -> !other.equals(box) && isWellInside(box, other));
        return isRoundAll(box, width, height) || isRoundSome;
    }

    private static boolean isRoundAll(Box box, int width, int height) {
        return box.width() >= Mark.ALMOST_ALL * width && box.height() >= Mark.ALMOST_ALL * height;
    }

    /** Whether a frame is the border of all of a sheet, or one round some of its writing. */
    public static Rejected.Reason reason(Box frame, int width, int height) {
        return isRoundAll(frame, width, height) ? Rejected.Reason.BORDER : Rejected.Reason.FRAME;
    }

    private static boolean isWellInside(Box frame, Box other) {
        return frame.contains(other) && other.longerSide() >= Mark.PART * Math.min(frame.width(), frame.height());
    }

    /** True when almost all of a mark's ink lies along almost all of the four sides of its box. */
    public static boolean isHollowRectangle(Mark mark) {
        Box box = mark.box();
        int band = (int) Math.ceil(BAND * Math.min(box.width(), box.height()));
        boolean[] left = new boolean[box.height()];
        boolean[] right = new boolean[box.height()];
        boolean[] top = new boolean[box.width()];
        boolean[] bottom = new boolean[box.width()];
        long ink = 0;
        long inBand = 0;
        for (int row = 0; row < box.height(); row++) {
            for (int column = 0; column < box.width(); column++) {
                if (Byte.toUnsignedInt(mark.ink()[row * box.width() + column]) >= Mark.CONNECTING) {
                    boolean isLeft = column < band;
                    boolean isRight = column >= box.width() - band;
                    boolean isTop = row < band;
                    boolean isBottom = row >= box.height() - band;
                    left[row] |= isLeft;
                    right[row] |= isRight;
                    top[column] |= isTop;
                    bottom[column] |= isBottom;
                    ink++;
                    inBand += isLeft || isRight || isTop || isBottom ? 1 : 0;
                }
            }
        }
        return inBand >= Mark.ALMOST_ALL * ink && covers(left) && covers(right) && covers(top) && covers(bottom);
    }

    private static boolean covers(boolean[] side) {
        int covered = 0;
        for (boolean part : side) {
            covered += part ? 1 : 0;
        }
        return covered >= Mark.ALMOST_ALL * side.length;
    }
}
