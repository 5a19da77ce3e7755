package dev.digits.segmentation;

/**
 * A grey picture of ink.
 *
 * @param pixels row-major, 0 paper to 255 full ink
 * @param width in pixels
 * @param height in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // pictures are drawn on, never compared
public record GreyImage(byte[] pixels, int width, int height) {
    public GreyImage {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(width + " x " + height + " pixels are not " + pixels.length);
        }
    }

    /** The grey of a pixel, 0 to 255. */
    public int at(int column, int row) {
        return Byte.toUnsignedInt(pixels[row * width + column]);
    }

    /** The longer side in pixels. */
    public int longerSide() {
        return Math.max(width, height);
    }
}
