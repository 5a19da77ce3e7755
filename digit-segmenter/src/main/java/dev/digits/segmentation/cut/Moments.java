package dev.digits.segmentation.cut;

import dev.digits.segmentation.mark.Mark;

/**
 * The moments of a mark's ink (Hu 1962).
 *
 * @param ink area of full ink, in pixels
 * @param roundness the shorter axis of the ink's ellipse by its longer one, 0..1
 * @param cosine of twice the angle of the longer axis: 1 level, -1 upright
 * @param sine of twice that angle: above 0 where it falls to the right
 */
record Moments(double ink, double roundness, double cosine, double sine) {

    static Moments of(Mark mark) {
        double sum = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        int width = mark.box().width();
        for (int row = 0; row < mark.box().height(); row++) {
            for (int column = 0; column < width; column++) {
                int grey = mark.ink()[row * width + column] & 0xFF;
                sum += grey;
                x += (double) grey * column;
                y += (double) grey * row;
                xx += (double) grey * column * column;
                yy += (double) grey * row * row;
                xy += (double) grey * column * row;
            }
        }
        double varianceX = xx / sum - x / sum * x / sum;
        double varianceY = yy / sum - y / sum * y / sum;
        double covariance = xy / sum - x / sum * y / sum;
        double half = (varianceX - varianceY) / 2;
        double spread = Math.hypot(half, covariance);
        double mean = (varianceX + varianceY) / 2;
        return spread > 0
                ? new Moments(
                        sum / 255,
                        Math.sqrt(Math.max(0, mean - spread) / (mean + spread)),
                        half / spread,
                        covariance / spread)
                : new Moments(sum / 255, 1, 0, 0);
    }
}
