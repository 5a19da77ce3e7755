package dev.digits.segmentation.cut;

/**
 * A place where the edge of ink turns inward sharply, as on both sides of where strokes meet.
 *
 * @param x in pixels of the raster
 * @param y in pixels of the raster
 * @param inX direction into the ink, of length 1
 * @param inY direction into the ink, of length 1
 */
record Notch(double x, double y, double inX, double inY) {
    double distance(Notch other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /** Cosine of the angle between the direction into the ink and that to another notch. */
    double facing(Notch other) {
        double distance = distance(other);
        return distance == 0 ? -1 : ((other.x - x) * inX + (other.y - y) * inY) / distance;
    }
}
