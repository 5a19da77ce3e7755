package dev.digits.segmentation;

import java.util.Optional;

/**
 * What the network says of one tile. The exponentials of the first eleven numbers sum to 1.
 *
 * @param logProbabilities ten natural logarithms of calibrated probabilities, one a digit 0 to 9
 * @param logNotADigit natural logarithm of the probability that the tile shows no digit, or not exactly one
 * @param pairs what it says of a tile that is no digit, if it was trained to say more
 */
@SuppressWarnings("ArrayRecordComponent") // scores are read, never compared
public record TileScores(float[] logProbabilities, float logNotADigit, Optional<PairScores> pairs) {
    public TileScores {
        if (logProbabilities.length != 10) {
            throw new IllegalArgumentException("a tile has 10 digit scores, not " + logProbabilities.length);
        }
    }

    /** Scores of a network that says no more. */
    public TileScores(float[] logProbabilities, float logNotADigit) {
        this(logProbabilities, logNotADigit, Optional.empty());
    }
}
