package dev.digits.segmentation.mark;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Rejected;
import java.util.List;
import java.util.stream.Stream;

/** Tells a rectangle or a ring round writing, or the border of a picture, from writing. */
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
        boolean isRoundSome = others.stream().anyMatch(other -> isWellInside(box, other))
                || inside(box, others).size() > 1;
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
        return isInside(frame, other, Mark.PART);
    }

    /** What is no speck. */
    private static List<Box> inside(Box frame, List<Box> others) {
        return others.stream()
                .filter(other -> isInside(frame, other, Mark.PART / 2))
                .toList();
    }

    /** Whether a mark lies in a frame and is at least such a share of its shorter side long. */
    private static boolean isInside(Box frame, Box other, double share) {
        return !other.equals(frame)
                && frame.contains(other)
                && other.longerSide() >= share * Math.min(frame.width(), frame.height());
    }

    /**
     * Whether a mark is a frame, where there may be one.
     *
     * @param others boxes of the sheet's other marks
     */
    public static boolean isFrame(Mark mark, List<Box> others) {
        return isHollowRectangle(mark) || isRing(mark, others);
    }

    /**
     * True when a mark goes round others, with no gap as long as a part of a side, as the line does that people draw round a result. Round a
     * single mark, which may be the slash in a 0, it is as wide as tall, which few zeros are.
     */
    private static boolean isRing(Mark mark, List<Box> others) {
        Box box = mark.box();
        List<Box> inside = inside(box, others);
        boolean isRound = box.width() >= Mark.ALMOST_ALL * box.height();
        if (inside.isEmpty() || (inside.size() == 1 && !isRound)) {
            return false;
        }
        Box within = inside.stream().reduce(Box::union).orElseThrow();
        boolean[] left = new boolean[within.height()];
        boolean[] right = new boolean[within.height()];
        boolean[] top = new boolean[within.width()];
        boolean[] bottom = new boolean[within.width()];
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                if (Byte.toUnsignedInt(mark.ink()[(y - box.y()) * box.width() + x - box.x()]) < Mark.CONNECTING) {
                    continue;
                }
                int row = y - within.y();
                int column = x - within.x();
                boolean isBeside = row >= 0 && row < within.height();
                boolean isAboveOrBelow = column >= 0 && column < within.width();
                if (isBeside && isAboveOrBelow) {
                    return false;
                }
                if (isBeside) {
                    left[row] |= column < 0;
                    right[row] |= column > 0;
                }
                if (isAboveOrBelow) {
                    top[column] |= row < 0;
                    bottom[column] |= row > 0;
                }
            }
        }
        double most = 1 - Mark.PART;
        return Stream.of(left, right, top, bottom).allMatch(side -> covers(side, most));
    }

    /** True when almost all of a mark's ink lies along almost all of the four sides of its box. */
    static boolean isHollowRectangle(Mark mark) {
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
        return inBand >= Mark.ALMOST_ALL * ink
                && Stream.of(left, right, top, bottom).allMatch(side -> covers(side, Mark.ALMOST_ALL));
    }

    private static boolean covers(boolean[] side, double share) {
        int covered = 0;
        for (boolean part : side) {
            covered += part ? 1 : 0;
        }
        return covered >= share * side.length;
    }
}
