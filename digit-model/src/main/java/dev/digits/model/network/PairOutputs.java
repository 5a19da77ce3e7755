package dev.digits.model.network;

import java.util.List;

/**
 * Where the logits of the second head lie, counted from its first: what a tile holds that is not one digit, and, if it
 * holds two, which. Digits that touch are told apart best by one who sees both (Hochuli et al., "Handwritten digit
 * segmentation: Is it still necessary?", 2018).
 */
public final class PairOutputs {

    /** The tile holds two whole digits, side by side. */
    public static final int TWO_DIGITS = 0;

    /** The tile holds a letter, a symbol, a mark or a scribble. */
    public static final int SYMBOL = 1;

    /** The tile holds a part of a digit, or digits and parts of others. */
    public static final int WRONG_CUT = 2;

    /** Zero as the left one of two digits; the other nine follow. */
    public static final int LEFT = 3;

    /** Zero as the right one of two digits; the other nine follow. */
    public static final int RIGHT = 13;

    /** Logits of the second head. */
    public static final int COUNT = 23;

    /** First and, not included, last logit of each question; the answers to a question exclude each other. */
    public static final List<Range> QUESTIONS =
            List.of(new Range(TWO_DIGITS, LEFT), new Range(LEFT, RIGHT), new Range(RIGHT, COUNT));

    private PairOutputs() {}

    /**
     * Logits that stand behind each other.
     *
     * @param from the first
     * @param to behind the last
     */
    public record Range(int from, int to) {

        /** How many they are. */
        public int length() {
            return to - from;
        }
    }
}
