package dev.digits.decoder;

import java.util.OptionalInt;

/**
 * What was decided of a span, and what for.
 *
 * @param span the line network's opinion
 * @param tileLogProbabilities the tile network's: ten digits, then not a digit
 * @param logProbabilities both together, calibrated: ten digits, then none. Their exponentials sum to 1
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
public record SpanDecision(LineSpan span, float[] tileLogProbabilities, float[] logProbabilities) {
    /** The digit that is read; empty when none is. */
    public OptionalInt value() {
        int best = 0;
        for (int i = 1; i < logProbabilities.length; i++) {
            best = logProbabilities[i] > logProbabilities[best] ? i : best;
        }
        return best == ColumnScores.BLANK ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
