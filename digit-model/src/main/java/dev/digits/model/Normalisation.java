package dev.digits.model;

/**
 * What is done to a pixel before a network sees it: {@code (pixel / 255 - mean) / std}.
 *
 * @param mean mean grey of the training images, 0..1
 * @param std standard deviation of their grey, above 0
 */
public record Normalisation(float mean, float std) {

    /** Of MNIST's 60,000 training images. */
    public static final Normalisation MNIST = new Normalisation(0.1307f, 0.3081f);

    /** Of strips: the share of ink, so that the zeros with which convolutions pad are blank paper. */
    static final Normalisation INK = new Normalisation(0, 1);

    private static final int GREYS = 256;

    /** @throws IllegalArgumentException when a number is not finite or std is not above 0 */
    public Normalisation {
        if (!Float.isFinite(mean)) {
            throw new IllegalArgumentException("normalisation.mean is " + mean + ", must be finite");
        }
        if (!(std > 0) || !Float.isFinite(std)) {
            throw new IllegalArgumentException("normalisation.std is " + std + ", must be finite and above 0");
        }
    }

    /** The network's input for each of the 256 greys, at the grey's own index. */
    public float[] table() {
        float[] inputs = new float[GREYS];
        for (int grey = 0; grey < GREYS; grey++) {
            inputs[grey] = (grey / (float) (GREYS - 1) - mean) / std;
        }
        return inputs;
    }
}
