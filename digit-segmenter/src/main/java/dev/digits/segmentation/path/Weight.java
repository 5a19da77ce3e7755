package dev.digits.segmentation.path;

/**
 * What the score of a step is a weighted sum of. The values are fitted, all of them together: see the package.
 */
public enum Weight {
    /** Of a digit: what each adds. */
    DIGIT(-1.35),
    /** Of a digit: what each atom after its first adds. */
    DIGIT_ATOM(-0.39),
    /** Of a digit: weight of the network's logarithm of its probability. */
    LIKELY(0.81),
    /** More of the same for each atom after the first. */
    LIKELY_ATOM(0.13),
    /** Of a digit: weight of how sure the network is that it is one. */
    SURE(0.11),
    /** More of the same for each atom after the first. */
    SURE_ATOM(0.19),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#SMALL}. */
    SMALL(9.5),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#FLAT}. */
    FLAT(1.44),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#WIDE}. */
    WIDE(2.85),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#CUT}. */
    CUT(1.6),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#PEN_CUT}. */
    PEN_CUT(6.12),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#SHARED}. */
    SHARED(2.6),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#SHARED_OWN}. */
    SHARED_OWN(0.28),
    /** Of a digit: {@link dev.digits.segmentation.Prior.Part#TOUCH}. */
    TOUCH(1.49),
    /** Of a digit: how likely it and a neighbour are two digits. */
    PAIR(1.65),
    /** Of one of two digits: weight of what the network says of both, which digit this is. */
    PAIR_DIGIT(0.47),
    /** Of one of two digits: more weight of the network's logarithm of its own probability; less where below 0. */
    PAIR_LIKELY(-0.2),
    /** Of one of two digits: more weight of how sure the network is that it is one. */
    PAIR_SURE(0.28),
    /** Of one of two digits: what is given back of {@link #PEN_CUT}, as people write two digits in one stroke too. */
    PAIR_PEN_CUT(4.9),
    /** Of a digit: how likely it is cut out of a symbol. */
    PART_OF_SYMBOL(0.9),
    /** Of a digit of ink: weight of {@link Evidence#logPen}, how much likelier it is written so than what the network reads. */
    PEN(0.8),
    /** Of two digits in a candidate that is not cut between them: what each such candidate adds. */
    TWO(-0.47),
    /** Of two digits: what each atom after the first adds. */
    TWO_ATOM(0.41),
    /** Of two digits: weight of the network's logarithm of the probability that there are two. */
    TWO_LIKELY(6),
    /** Of two digits: {@link dev.digits.segmentation.Prior.Part#WIDE}. */
    TWO_WIDE(4.89),
    /** Of two digits: weight of the network's logarithms of the probabilities of both. */
    TWO_DIGIT(1),
    /** Of a refusal: what each adds. */
    REFUSAL(-1.44),
    /** Of a refusal: what each atom after its first adds. */
    REFUSAL_ATOM(-0.14),
    /** Of a refusal: weight of the network's logarithm of the probability of no digit. */
    NONE(0.52),
    /** Of a refusal: weight of how little the network sees any digit. */
    UNLIKE(-0.02),
    /** Of a refusal: whether it may be two digits, from 0 to 1. */
    REFUSAL_TWO(3.92),
    /** Of a refusal: how likely it is a symbol. */
    REFUSAL_SYMBOL(0.26),
    /** Of a refusal: {@link dev.digits.segmentation.Prior.Part#SMALL}. */
    REFUSAL_SMALL(-1.43),
    /** Of a refusal: {@link dev.digits.segmentation.Prior.Part#FLAT}. */
    REFUSAL_FLAT(-0.35),
    /** Of a refusal: {@link dev.digits.segmentation.Prior.Part#WIDE}. */
    REFUSAL_WIDE(0.73),
    /** Of a refusal: {@link dev.digits.segmentation.Prior.Part#CUT}. */
    REFUSAL_CUT(1.53),
    /** Of a refusal: {@link dev.digits.segmentation.Prior.Part#PEN_CUT}. */
    REFUSAL_PEN_CUT(-0.36),
    /** Of a refusal: {@link dev.digits.segmentation.Prior.Part#TOUCH}. */
    REFUSAL_TOUCH(8);

    private final double fitted;

    Weight(double fitted) {
        this.fitted = fitted;
    }

    /** The value that drawings are read with. */
    public double fitted() {
        return fitted;
    }
}
