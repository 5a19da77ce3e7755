package dev.digits.segmentation;

/**
 * A rectangle of pixels; its right and bottom edges are the first column and row that are no longer inside.
 *
 * @param x of the left edge
 * @param y of the top edge
 */
public record Box(int x, int y, int width, int height) {

    /** First column to the right of the box. */
    public int right() {
        return x + width;
    }

    /** First row below the box. */
    public int bottom() {
        return y + height;
    }

    /** Width times height. */
    public long area() {
        return (long) width * height;
    }

    /** The longer side. */
    public int longerSide() {
        return Math.max(width, height);
    }

    /** The smallest box that holds both. */
    public Box union(Box other) {
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** Columns that both boxes have; negative is the width of the blank between them. */
    public int overlapX(Box other) {
        return Math.min(right(), other.right()) - Math.max(x, other.x);
    }

    /** Rows that both boxes have; negative is the height of the blank between them. */
    public int overlapY(Box other) {
        return Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
    }

    /** True when at least half of the columns of the narrower box are the other's too. */
    public boolean sharesColumns(Box other) {
        return 2 * overlapX(other) >= Math.min(width, other.width);
    }

    /** True when at least half of the rows of the lower box are the other's too. */
    public boolean sharesRows(Box other) {
        return 2 * overlapY(other) >= Math.min(height, other.height);
    }

    /** Length of the blank between two boxes; 0 when they meet. */
    public double distance(Box other) {
        return Math.hypot(Math.max(0, -overlapX(other)), Math.max(0, -overlapY(other)));
    }

    /** True when {@code other} lies wholly inside this box. */
    public boolean contains(Box other) {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }
}
