package dev.digits.browser.opencv.imgproc;

import dev.digits.browser.opencv.core.Mat;

/** Linear interpolation as OpenCV does it for bytes: weights in 2048ths, sums in integers. */
final class LinearResize {
    private static final int ONE = 2048;

    private LinearResize() {}

    static void resize(Mat source, Mat target, int width, int height) {
        Axis across = Axis.of(source.width(), width);
        Axis down = Axis.of(source.height(), height);
        byte[] pixels = new byte[width * height];
        for (int row = 0; row < height; row++) {
            int upper = down.first[row];
            int lower = Math.min(upper + 1, source.height() - 1);
            for (int column = 0; column < width; column++) {
                int above = (down.firstWeight[row] * (across.at(source, upper, column) >> 4)) >> 16;
                int below = (down.nextWeight[row] * (across.at(source, lower, column) >> 4)) >> 16;
                pixels[row * width + column] = (byte) ((above + below + 2) >> 2);
            }
        }
        target.write(height, width, pixels);
    }

    /** For each pixel of the target the first of the two source pixels between which it lies, and the second one's weight. */
    @SuppressWarnings("ArrayRecordComponent") // looked up, never compared
    private record Axis(int[] first, int[] nextWeight, int[] firstWeight) {
        static Axis of(int from, int to) {
            double scale = 1 / (to / (double) from);
            int[] first = new int[to];
            int[] nextWeight = new int[to];
            int[] firstWeight = new int[to];
            for (int i = 0; i < to; i++) {
                float at = (float) ((i + 0.5) * scale - 0.5);
                int pixel = (int) Math.floor(at);
                float share = at - pixel;
                if (pixel < 0 || pixel >= from - 1) {
                    pixel = Math.max(0, Math.min(from - 1, pixel));
                    share = 0;
                }
                first[i] = pixel;
                nextWeight[i] = (int) Math.rint(share * ONE);
                firstWeight[i] = (int) Math.rint((1 - share) * ONE);
            }
            return new Axis(first, nextWeight, firstWeight);
        }

        int at(Mat source, int row, int i) {
            int from = row * source.width();
            int next = Math.min(first[i] + 1, source.width() - 1);
            return firstWeight[i] * (source.greys()[from + first[i]] & 0xFF)
                    + nextWeight[i] * (source.greys()[from + next] & 0xFF);
        }
    }
}
