package dev.digits.training.dataset;

/** Images to be read by a model, such as the test file of Kaggle's digit-recognizer. */
public final class UnlabelledImages implements ImageSet {
    private final byte[] pixels;

    private UnlabelledImages(byte[] pixels) {
        this.pixels = pixels;
    }

    /**
     * Takes over the array without copying it.
     *
     * @param pixels a multiple of {@link ImageSet#PIXELS} unsigned bytes as in {@link #pixels()}
     * @throws IllegalArgumentException if the last image is cut short
     */
    public static UnlabelledImages of(byte[] pixels) {
        if (pixels.length % PIXELS != 0) {
            throw new IllegalArgumentException(pixels.length + " bytes of pixels are no whole number of images");
        }
        return new UnlabelledImages(pixels);
    }

    @Override
    public int size() {
        return pixels.length / PIXELS;
    }

    @Override
    public byte[] pixels() {
        return pixels;
    }
}
