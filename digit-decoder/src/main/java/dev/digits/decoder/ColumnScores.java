package dev.digits.decoder;

import java.util.Arrays;

/**
 * What the line network says of one strip, column by column.
 *
 * @param columns how many
 * @param logProbabilities {@code columns x} {@value #CLASSES} natural logarithms, row-major: the ten digits, then "none here"
 *     (the blank label of connectionist temporal classification). The exponentials of a column sum to 1
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
public record ColumnScores(int columns, float[] logProbabilities) {
    /** Ten digits and the blank. */
    public static final int CLASSES = 11;
    /** Index of the blank. */
    public static final int BLANK = 10;

    public ColumnScores {
        if (columns < 1 || logProbabilities.length != columns * CLASSES) {
            throw new IllegalArgumentException(
                    columns + " columns have " + columns * CLASSES + " scores, not " + logProbabilities.length);
        }
    }

    /** Natural logarithm of the probability of a class in a column. */
    public float at(int column, int label) {
        return logProbabilities[column * CLASSES + label];
    }

    /** The columns from one to before another. */
    ColumnScores slice(int from, int to) {
        return from == 0 && to == columns
                ? this
                : new ColumnScores(to - from, Arrays.copyOfRange(logProbabilities, from * CLASSES, to * CLASSES));
    }
}
