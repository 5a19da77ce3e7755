package dev.digits.segmentation;

/**
 * What the network says of a tile that is not one digit: natural logarithms of probabilities.
 *
 * @param logTwoDigits given that it is not one digit, that it is two
 * @param logSymbol given that it is not one digit, that it is a letter, a symbol, a mark or a scribble
 * @param logWrongCut given that it is not one digit, that it is a part of one, or digits and parts of others
 * @param logLeft given that it is two digits, ten numbers: what the left one is
 * @param logRight the same for the right one
 */
@SuppressWarnings("ArrayRecordComponent") // scores are read, never compared
public record PairScores(float logTwoDigits, float logSymbol, float logWrongCut, float[] logLeft, float[] logRight) {
    public PairScores {
        if (logLeft.length != 10 || logRight.length != 10) {
            throw new IllegalArgumentException(
                    "each of two digits has 10 scores, not " + logLeft.length + " and " + logRight.length);
        }
    }
}
