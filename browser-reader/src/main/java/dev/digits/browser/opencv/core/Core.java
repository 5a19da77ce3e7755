package dev.digits.browser.opencv.core;

import java.util.Arrays;

/** Operations on arrays. */
public final class Core {
    /** Pixels of one value all round. */
    public static final int BORDER_CONSTANT = 0;

    private Core() {}

    /** Writes a picture with a border round it. */
    public static void copyMakeBorder(
            Mat source, Mat target, int top, int bottom, int left, int right, int borderType, Scalar value) {
        int width = source.width() + left + right;
        int height = source.height() + top + bottom;
        byte[] pixels = new byte[width * height];
        Arrays.fill(pixels, value.grey());
        for (int row = 0; row < source.height(); row++) {
            System.arraycopy(source.greys(), row * source.width(), pixels, (top + row) * width + left, source.width());
        }
        target.write(height, width, pixels);
    }
}
