package dev.digits.segmentation.ink;

/**
 * Draws the traces of a round pen on a grey raster, anti-aliased: a pixel's grey is the share of it that lies within half a pen
 * width of the trace, to first order its distance to the trace's edge. Where traces overlap the darkest counts.
 */
public final class PenRaster {
    private final byte[] pixels;
    private final int width;
    private final int height;

    /**
     * @param pixels {@code width x height} bytes, row-major, 0 paper to 255 ink; drawn on
     */
    public PenRaster(byte[] pixels, int width, int height) {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(width + " x " + height + " pixels are not " + pixels.length);
        }
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    /**
     * Draws one stroke; a single point is a dot. What lies outside the raster is cut off.
     *
     * @param x positions in raster pixels; the centre of the first pixel is at 0.5
     * @param y as many
     * @param penWidth diameter of the tip in raster pixels, above 0
     */
    public void draw(float[] x, float[] y, double penWidth) {
        for (int i = 0; i < Math.max(1, x.length - 1); i++) {
            int next = Math.min(i + 1, x.length - 1);
            segment(x[i], y[i], x[next], y[next], penWidth / 2);
        }
    }

    private void segment(double x0, double y0, double x1, double y1, double radius) {
        double outer = radius + 0.5;
        int top = (int) Math.max(0, Math.floor(Math.min(y0, y1) - outer));
        int bottom = (int) Math.min(height, Math.ceil(Math.max(y0, y1) + outer));
        double dx = x1 - x0;
        double dy = y1 - y0;
        double squared = dx * dx + dy * dy;
        double strongest = Math.min(1, 2 * radius);
        for (int row = top; row < bottom; row++) {
            double py = row + 0.5 - y0;
            double first = share(py - outer, dy, 0);
            double last = share(py + outer, dy, 1);
            int left = (int) Math.max(0, Math.floor(x0 + Math.min(first * dx, last * dx) - outer));
            int right = (int) Math.min(width, Math.ceil(x0 + Math.max(first * dx, last * dx) + outer));
            for (int column = left; column < right; column++) {
                double px = column + 0.5 - x0;
                double along = squared == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / squared));
                double ex = px - along * dx;
                double ey = py - along * dy;
                double distance = ex * ex + ey * ey;
                if (distance < outer * outer) {
                    double share = Math.min(strongest, outer - Math.sqrt(distance));
                    int pixel = row * width + column;
                    int grey = (int) (255 * share + 0.5);
                    if (grey > (pixels[pixel] & 0xFF)) {
                        pixels[pixel] = (byte) grey;
                    }
                }
            }
        }
    }

    /** How far along a segment that descends by {@code dy} it has come down by {@code y}, 0 to 1. */
    private static double share(double y, double dy, double ifLevel) {
        return dy == 0 ? ifLevel : Math.max(0, Math.min(1, y / dy));
    }
}
