package dev.digits.segmentation.turn;

import dev.digits.segmentation.Box;
import java.util.function.DoubleBinaryOperator;

/** A box whose corners are moved, as an upright box. */
public final class MappedBox {
    private MappedBox() {}

    /**
     * The smallest box of whole pixels that holds the moved corners, cut off at a picture's edge.
     *
     * @param toX where a point is moved: x
     * @param toY the same: y
     * @param exact corners so little over the edge of a pixel stay where they are
     * @param width of the picture
     * @param height of the picture
     */
    public static Box of(
            Box box, DoubleBinaryOperator toX, DoubleBinaryOperator toY, double exact, int width, int height) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int corner = 0; corner < 4; corner++) {
            double x = corner % 2 == 0 ? box.x() : box.right();
            double y = corner < 2 ? box.y() : box.bottom();
            double movedX = toX.applyAsDouble(x, y);
            double movedY = toY.applyAsDouble(x, y);
            left = Math.min(left, movedX);
            top = Math.min(top, movedY);
            right = Math.max(right, movedX);
            bottom = Math.max(bottom, movedY);
        }
        int firstX = clamp(Math.floor(left + exact), width - 1);
        int firstY = clamp(Math.floor(top + exact), height - 1);
        int behindX = clamp(Math.ceil(right - exact), width);
        int behindY = clamp(Math.ceil(bottom - exact), height);
        return new Box(firstX, firstY, Math.max(1, behindX - firstX), Math.max(1, behindY - firstY));
    }

    private static int clamp(double value, int max) {
        return (int) Math.max(0, Math.min(max, value));
    }
}
