package dev.digits.segmentation;

/**
 * What the network says of one tile. The exponentials of all eleven numbers sum to 1.
 *
 * @param logProbabilities ten natural logarithms of calibrated probabilities, one a digit 0 to 9
 * @param logNotADigit natural logarithm of the probability that the tile shows no digit, or not exactly one
 */
@SuppressWarnings("ArrayRecordComponent") // scores are read, never compared
public record TileScores(float[] logProbabilities, float logNotADigit) {
    public TileScores {
        if (logProbabilities.length != 10) {
            throw new IllegalArgumentException("a tile has 10 digit scores, not " + logProbabilities.length);
        }
    }
}
