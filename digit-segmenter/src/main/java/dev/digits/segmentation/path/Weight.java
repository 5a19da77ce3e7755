package dev.digits.segmentation.path;

/**
 * What the score of a step is a weighted sum of. The values are fitted, all of them together: see the package.
 */
public enum Weight {
    /** Of a digit: what each adds. */
    DIGIT(-1.21),
    /** Of a digit: what each atom after its first adds. */
    DIGIT_ATOM(-0.67),
    /** Of a digit: weight of the network's logarithm of its probability. */
    LIKELY(0.7),
    /** More of the same for each atom after the first. */
    LIKELY_ATOM(0.08),
    /** Of a digit: weight of how sure the network is that it is one. */
    SURE(0.08),
    /** More of the same for each atom after the first. */
    SURE_ATOM(0.16),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#SMALL}. */
    SMALL(8.5),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#FLAT}. */
    FLAT(4.2),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#WIDE}. */
    WIDE(6.0),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#CUT}. */
    CUT(0.58),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#LONG_CUT}. */
    LONG_CUT(0.2),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#SHARED}. */
    SHARED(2.9),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#SHARED_OWN}. */
    SHARED_OWN(1.2),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#TOUCH}. */
    TOUCH(0),
    /** Of a refusal: what each adds. */
    REFUSAL(-1.05),
    /** Of a refusal: what each atom after its first adds. */
    REFUSAL_ATOM(-0.43),
    /** Of a refusal: weight of the network's logarithm of the probability of no digit. */
    NONE(0.42),
    /** Of a refusal: weight of how little the network sees any digit. */
    UNLIKE(-0.26),
    /** Of a refusal: {@link dev.digits.segmentation.Prior.Part#SMALL}. */
    REFUSAL_SMALL(-1.4),
    /** Of a refusal: {@link dev.digits.segmentation.Prior.Part#FLAT}. */
    REFUSAL_FLAT(-4.5),
    /** Of a refusal: {@link dev.digits.segmentation.Prior.Part#WIDE}. */
    REFUSAL_WIDE(3.2),
    /** Of a refusal: {@link dev.digits.segmentation.Prior.Part#CUT}. */
    REFUSAL_CUT(1.57),
    /** Of a refusal: {@link dev.digits.segmentation.Prior.Part#TOUCH}. */
    REFUSAL_TOUCH(0);

    private final double fitted;

    Weight(double fitted) {
        this.fitted = fitted;
    }

    /** The value that drawings are read with. */
    public double fitted() {
        return fitted;
    }
}
