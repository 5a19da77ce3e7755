package dev.digits.training.label;

import dev.digits.model.network.Architecture;
import dev.digits.model.network.PairOutputs;

/**
 * What a tile shows.
 *
 * @param output index of the network's logit for it: the digit, or {@link Architecture#NOT_A_DIGIT}
 * @param kind of what is no digit: {@link PairOutputs#TWO_DIGITS}, {@link PairOutputs#SYMBOL} or {@link
 *     PairOutputs#WRONG_CUT}; {@value #NONE} for a digit
 * @param left of two digits; else {@value #NONE}
 * @param right of two digits; else {@value #NONE}
 */
public record TileLabel(int output, int kind, int left, int right) {

    /** Where there is nothing to say. */
    private static final int NONE = -1;

    /** A letter, a symbol, a mark, a scribble. */
    public static final TileLabel SYMBOL = new TileLabel(Architecture.NOT_A_DIGIT, PairOutputs.SYMBOL, NONE, NONE);

    /** Part of a digit, or digits and parts of others. */
    public static final TileLabel WRONG_CUT =
            new TileLabel(Architecture.NOT_A_DIGIT, PairOutputs.WRONG_CUT, NONE, NONE);

    /** One whole digit, 0 to 9. */
    public static TileLabel digit(int value) {
        return new TileLabel(value, NONE, NONE, NONE);
    }

    /** Two whole digits, 0 to 9. */
    public static TileLabel pair(int left, int right) {
        return new TileLabel(Architecture.NOT_A_DIGIT, PairOutputs.TWO_DIGITS, left, right);
    }

    /** Whether it is one digit. */
    public boolean isDigit() {
        return kind == NONE;
    }

    /** Whether it is two digits. */
    public boolean isPair() {
        return kind == PairOutputs.TWO_DIGITS;
    }

    /**
     * Writes the probabilities that the network is to give. Label smoothing as fast.ai has it, question by question: 1 - eps
     * on the answer, plus eps over all answers evenly; all 0 where the question has no answer.
     *
     * @param targets of all tiles
     * @param at where those of this tile begin
     * @param smoothing eps, 0 to below 1
     * @param pairs whether the network has {@link PairOutputs}
     */
    public void writeTargets(float[] targets, int at, double smoothing, boolean pairs) {
        int digits = Architecture.NOT_A_DIGIT + 1;
        answer(targets, at, digits, output, smoothing);
        if (pairs && !isDigit()) {
            int[] answers = {kind, left, right};
            for (int i = 0; i < answers.length; i++) {
                PairOutputs.Range question = PairOutputs.QUESTIONS.get(i);
                if (answers[i] != NONE) {
                    answer(targets, at + digits + question.from(), question.length(), answers[i], smoothing);
                }
            }
        }
    }

    private static void answer(float[] targets, int from, int length, int answer, double smoothing) {
        for (int i = 0; i < length; i++) {
            targets[from + i] = (float) (smoothing / length + (i == answer ? 1 - smoothing : 0));
        }
    }
}
