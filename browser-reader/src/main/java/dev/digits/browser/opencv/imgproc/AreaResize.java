package dev.digits.browser.opencv.imgproc;

import dev.digits.browser.opencv.core.Mat;
import java.util.Arrays;

/** Shrinks a picture to means over areas, in float precision as OpenCV does. */
final class AreaResize {
    /** Parts of a pixel that are smaller count as none. */
    private static final double LEAST_PART = 1e-3;

    private AreaResize() {}

    static void resize(Mat source, Mat target, int width, int height) {
        int rows = source.height();
        float[] narrow = new float[rows * width];
        Cells across = new Cells(source.width(), width);
        for (int column = 0; column < width; column++) {
            across.move(column);
            for (int pixel = across.first; pixel <= across.last; pixel++) {
                float weight = across.weight(pixel);
                for (int row = 0; row < rows; row++) {
                    narrow[row * width + column] += (source.greys()[row * source.width() + pixel] & 0xFF) * weight;
                }
            }
        }
        byte[] pixels = new byte[width * height];
        float[] sums = new float[width];
        Cells down = new Cells(rows, height);
        for (int row = 0; row < height; row++) {
            down.move(row);
            Arrays.fill(sums, 0);
            for (int pixel = down.first; pixel <= down.last; pixel++) {
                float weight = down.weight(pixel);
                for (int column = 0; column < width; column++) {
                    sums[column] += narrow[pixel * width + column] * weight;
                }
            }
            for (int column = 0; column < width; column++) {
                pixels[row * width + column] = (byte) (int) Math.min(255, Math.rint(sums[column]));
            }
        }
        target.write(height, width, pixels);
    }

    /** The source pixels that one pixel of the target covers, and how much of it each is. */
    private static final class Cells {
        private final int length;
        private final double scale;
        private double from;
        private double to;
        private int first;
        private int last;

        Cells(int length, int cells) {
            this.length = length;
            scale = 1 / (cells / (double) length);
        }

        void move(int cell) {
            from = cell * scale;
            to = from + scale;
            int whole = (int) Math.ceil(from);
            int end = Math.min((int) Math.floor(to), length - 1);
            whole = Math.min(whole, end);
            first = whole - from > LEAST_PART ? whole - 1 : whole;
            last = to - end > LEAST_PART ? end : end - 1;
        }

        float weight(int pixel) {
            double covered = Math.min(scale, length - from);
            double part = Math.min(pixel + 1, to) - Math.max(pixel, from);
            boolean isWhole = pixel >= from && pixel + 1 <= to;
            return (float) ((isWhole ? 1 : Math.min(part, covered)) / covered);
        }
    }
}
