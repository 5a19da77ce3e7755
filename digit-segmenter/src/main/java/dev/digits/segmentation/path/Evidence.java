package dev.digits.segmentation.path;

import dev.digits.segmentation.Pen;
import dev.digits.segmentation.TileScores;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is said of a candidate beside its own tile: by larger candidates, because they hold it and more, by the
 * pen's way, and by the other digits of its line, because one hand wrote them.
 *
 * @param pair probability that the candidate and a neighbour that it hangs together with are two digits, 0 to 1: the
 *     highest of all its neighbours
 * @param logDigits natural logarithms of the probabilities of the ten digits, as this one of those two
 * @param symbol probability that all the ink that hangs together, of which the candidate is a part, is a symbol; as much of
 *     it as the candidate's share of the atoms, so that the parts of a path add up
 * @param apart whether it falls apart at a blank into two that are each a digit for the network; then there is no need to
 *     read it as two
 * @param logPen natural logarithms of how much likelier those who write each of the ten digits write it as it was written
 *     than what the network reads, on average; 0 in a picture, and where the network is sure of the digit
 * @param logStyle natural logarithms of how much better each of the ten digits agrees with what the line's other digits
 *     are read as than the one that the path alone would read; 0 where they say nothing
 */
@SuppressWarnings("ArrayRecordComponent") // evidence is read, never compared
public record Evidence(
        double pair, float[] logDigits, double symbol, boolean apart, double[] logPen, double[] logStyle) {
    /** No candidate says anything. */
    public static final Evidence NONE = new Evidence(0, new float[10], 0, false, new double[10], new double[10]);

    /** What it adds to the score of the candidate as a digit, by name, in natural logarithms; nothing that is 0. */
    public Map<String, Double> parts() {
        Map<String, Double> parts = new LinkedHashMap<>();
        if (pair > 0) {
            parts.put("pair", Weight.PAIR.fitted() * pair);
        }
        if (symbol > 0) {
            parts.put("part_of_symbol", -Weight.PART_OF_SYMBOL.fitted() * symbol);
        }
        return parts;
    }

    /** What the pen's way says alone. */
    static Evidence of(Pen pen, TileScores scores) {
        double[] logPen = PenHabits.logLikelihoods(pen);
        double sum = 0;
        double expected = 0;
        for (int digit = 0; digit < logPen.length; digit++) {
            double probability = Math.exp(scores.logProbabilities()[digit]);
            sum += probability;
            expected += probability * logPen[digit];
        }
        for (int digit = 0; digit < logPen.length; digit++) {
            logPen[digit] = sum > 0 ? logPen[digit] - expected / sum : 0;
        }
        return new Evidence(0, new float[10], 0, false, logPen, new double[10]);
    }

    Evidence withPair(double probability, float... ofDigits) {
        return new Evidence(probability, ofDigits, symbol, apart, logPen, logStyle);
    }

    Evidence withSymbol(double share) {
        return new Evidence(pair, logDigits, share, apart, logPen, logStyle);
    }

    Evidence withApart(boolean whether) {
        return new Evidence(pair, logDigits, symbol, whether, logPen, logStyle);
    }

    /** The same, and what the line's other digits say. */
    public Evidence withStyle(double... ofDigits) {
        return new Evidence(pair, logDigits, symbol, apart, logPen, ofDigits);
    }
}
