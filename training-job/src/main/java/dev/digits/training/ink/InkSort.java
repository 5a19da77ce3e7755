package dev.digits.training.ink;

import java.util.regex.Pattern;

/** What a sample can teach. */
enum InkSort {
    DIGIT,
    NUMBER,
    NEGATIVE,
    /** Nothing: it may be taken for a digit, is a mixture, or a dot. */
    NONE;

    /** Letters and signs that someone else would read as a digit, the small ones when they are enlarged. */
    private static final String LIKE_DIGITS = "lI|oO/!ZzSsgqbBD\\.,'`";

    private static final Pattern ANY_DIGIT = Pattern.compile(".*[0-9].*", Pattern.DOTALL);
    /** Possessive, so that a label of any length needs no stack. */
    private static final Pattern NUMBER_OF_DIGITS = Pattern.compile("[0-9]+( +[0-9]+)*+");

    static InkSort of(InkSample sample) {
        String label = sample.label();
        if (sample.bounds().longerSide() <= 0) {
            return NONE;
        }
        if (NUMBER_OF_DIGITS.matcher(label).matches()) {
            if (label.length() == 1) {
                return DIGIT;
            }
            return sample.lines() == 1 ? NUMBER : NONE;
        }
        boolean doubtful = ANY_DIGIT.matcher(label).matches() || (!label.isEmpty() && LIKE_DIGITS.contains(label));
        return doubtful ? NONE : NEGATIVE;
    }
}
