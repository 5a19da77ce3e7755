package dev.digits.segmentation.path;

/**
 * What the score of a step is a weighted sum of. The values are fitted, all of them together: see the package.
 */
public enum Weight {
    /** Of a digit: what each adds. */
    DIGIT(-1.21),
    /** Of a digit: what each atom after its first adds. */
    DIGIT_ATOM(-0.68),
    /** Of a digit: weight of the network's logarithm of its probability. */
    LIKELY(0.72),
    /** More of the same for each atom after the first. */
    LIKELY_ATOM(0.39),
    /** Of a digit: weight of how sure the network is that it is one. */
    SURE(0.08),
    /** More of the same for each atom after the first. */
    SURE_ATOM(0.13),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#SMALL}. */
    SMALL(6.8),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#FLAT}. */
    FLAT(4.6),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#WIDE}. */
    WIDE(3.24),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#CUT}. */
    CUT(0.47),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#PEN_CUT}. */
    PEN_CUT(2),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#SHARED}. */
    SHARED(2.63),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#SHARED_OWN}. */
    SHARED_OWN(1.41),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#TOUCH}. */
    TOUCH(0.07),
    /** Of a digit: how likely it and a neighbour are two digits. */
    PAIR(0),
    /** Of one of two digits: weight of what the network says of both, which digit this is. */
    PAIR_DIGIT(0),
    /** Of one of two digits: more weight of the network's logarithm of its own probability; less where below 0. */
    PAIR_LIKELY(0),
    /** Of one of two digits: more weight of how sure the network is that it is one. */
    PAIR_SURE(0),
    /** Of a digit: how likely it is cut out of a symbol. */
    PART_OF_SYMBOL(0),
    /** Of a refusal: what each adds. */
    REFUSAL(-1.19),
    /** Of a refusal: what each atom after its first adds. */
    REFUSAL_ATOM(-0.4),
    /** Of a refusal: weight of the network's logarithm of the probability of no digit. */
    NONE(0.8),
    /** Of a refusal: weight of how little the network sees any digit. */
    UNLIKE(-0.1),
    /** Of a refusal: how likely it is two digits. */
    REFUSAL_TWO(0),
    /** Of a refusal: how likely it is a symbol. */
    REFUSAL_SYMBOL(0),
    /** Of a refusal: {@link dev.digits.segmentation.Prior.Part#SMALL}. */
    REFUSAL_SMALL(-2.19),
    /** Of a refusal: {@link dev.digits.segmentation.Prior.Part#FLAT}. */
    REFUSAL_FLAT(-0.8),
    /** Of a refusal: {@link dev.digits.segmentation.Prior.Part#WIDE}. */
    REFUSAL_WIDE(3.24),
    /** Of a refusal: {@link dev.digits.segmentation.Prior.Part#CUT}. */
    REFUSAL_CUT(2.15),
    /** Of a refusal: {@link dev.digits.segmentation.Prior.Part#PEN_CUT}. */
    REFUSAL_PEN_CUT(0.35),
    /** Of a refusal: {@link dev.digits.segmentation.Prior.Part#TOUCH}. */
    REFUSAL_TOUCH(0.14);

    private final double fitted;

    Weight(double fitted) {
        this.fitted = fitted;
    }

    /** The value that drawings are read with. */
    public double fitted() {
        return fitted;
    }
}
