package dev.digits.decoder;

/**
 * A digit that the line network found.
 *
 * @param from first column in which the network names it
 * @param to behind the last one
 * @param logProbabilities {@value ColumnScores#CLASSES} natural logarithms, given the rest of the line: the ten digits, then
 *     that nothing stands here. Their exponentials sum to 1
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
public record LineSpan(int from, int to, float[] logProbabilities) {}
