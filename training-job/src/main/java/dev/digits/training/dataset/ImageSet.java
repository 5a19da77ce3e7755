package dev.digits.training.dataset;

import java.util.Arrays;

/** Images of 28x28 grey levels in the order of their file, with or without what they show. */
public sealed interface ImageSet permits LabelledImages, UnlabelledImages {
    /** Width and height of an image in pixels. */
    int SIDE = 28;

    /** Pixels, and bytes, of one image. */
    int PIXELS = SIDE * SIDE;

    /** Number of images; 0 is possible. */
    int size();

    /**
     * All images behind each other: {@code size() * PIXELS} unsigned bytes, each image row-major, ink 255 on 0. The array
     * itself, not a copy: callers must not write to it.
     */
    byte[] pixels();

    /**
     * A copy of one image.
     *
     * @param index from 0, in file order
     * @return 784 unsigned bytes, row-major, ink 255 on 0
     */
    default byte[] image(int index) {
        return Arrays.copyOfRange(pixels(), index * PIXELS, (index + 1) * PIXELS);
    }

    /**
     * A copy of one image as strengths of ink.
     *
     * @param index from 0, in file order
     * @return 784 values, row-major, ink 1 on 0
     */
    default float[] tile(int index) {
        return strengths(pixels(), index * PIXELS);
    }

    /**
     * Strengths of ink instead of grey levels.
     *
     * @param pixels unsigned bytes
     * @param from where the image begins among them
     * @return 784 values from 0 to 1
     */
    static float[] strengths(byte[] pixels, int from) {
        float[] tile = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            tile[i] = Byte.toUnsignedInt(pixels[from + i]) / 255f;
        }
        return tile;
    }
}
