package dev.digits.training.dataset;

import java.util.Arrays;

/** Images of which it is known what they show. */
public final class LabelledImages implements ImageSet {
    /** Number of different labels: the digits 0 to 9. */
    public static final int CLASSES = 10;

    private final byte[] pixels;
    private final byte[] labels;

    private LabelledImages(byte[] pixels, byte[] labels) {
        this.pixels = pixels;
        this.labels = labels;
    }

    /**
     * Takes over both arrays without copying them.
     *
     * @param pixels {@code labels.length * PIXELS} unsigned bytes as in {@link #pixels()}
     * @param labels one of 0 to 9 for each image
     * @throws IllegalArgumentException if the lengths do not fit or a label is no digit
     */
    public static LabelledImages of(byte[] pixels, byte[] labels) {
        if (pixels.length != (long) labels.length * PIXELS) {
            throw new IllegalArgumentException(
                    labels.length + " labels do not fit " + pixels.length + " bytes of pixels");
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= CLASSES) {
                throw new IllegalArgumentException("label " + i + " is " + labels[i] + ", not a digit");
            }
        }
        return new LabelledImages(pixels, labels);
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public byte[] pixels() {
        return pixels;
    }

    /** One label, 0 to 9, for each image. The array itself, not a copy: callers must not write to it. */
    public byte[] labels() {
        return labels;
    }

    /**
     * What one image shows.
     *
     * @param index from 0, in file order
     * @return 0 to 9
     */
    public int label(int index) {
        return labels[index];
    }

    /**
     * Copies the images at {@code indices}, in that order; an index may come more than once.
     *
     * @param indices each from 0 up to, not including, {@link #size()}
     */
    public LabelledImages select(int... indices) {
        byte[] chosenPixels = new byte[Math.multiplyExact(indices.length, PIXELS)];
        byte[] chosenLabels = new byte[indices.length];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(pixels, indices[i] * PIXELS, chosenPixels, i * PIXELS, PIXELS);
            chosenLabels[i] = labels[indices[i]];
        }
        return new LabelledImages(chosenPixels, chosenLabels);
    }

    /**
     * These images, and then all of {@code others} so many times.
     *
     * @param times 0 or more
     */
    public LabelledImages and(LabelledImages others, int times) {
        byte[] allPixels =
                Arrays.copyOf(pixels, Math.addExact(pixels.length, Math.multiplyExact(others.pixels.length, times)));
        byte[] allLabels = Arrays.copyOf(labels, labels.length + others.labels.length * times);
        for (int i = 0; i < times; i++) {
            System.arraycopy(
                    others.pixels, 0, allPixels, pixels.length + i * others.pixels.length, others.pixels.length);
            System.arraycopy(
                    others.labels, 0, allLabels, labels.length + i * others.labels.length, others.labels.length);
        }
        return new LabelledImages(allPixels, allLabels);
    }
}
