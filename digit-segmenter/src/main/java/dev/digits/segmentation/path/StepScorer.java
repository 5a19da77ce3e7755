package dev.digits.segmentation.path;

import dev.digits.segmentation.PairScores;
import dev.digits.segmentation.Prior;
import dev.digits.segmentation.TileScores;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Weighs the network's scores and the candidate's prior into the score of a step. Paths of few large candidates compete
 * with paths of many small ones, so that what a candidate of several atoms scores depends on their number too.
 *
 * <p>A score is linear in the weights, but for what the style of the line adds. Thread-safe.
 */
public final class StepScorer {
    /** An impossible network score still leaves this much, so that every line has a path. */
    private static final double FLOOR = -10;
    /** From this probability of two digits on, refusing a candidate costs all of {@link Weight#REFUSAL_TWO}. */
    private static final double MAYBE_TWO = 0.07;

    private final PathWeights weights;

    /** Scores with these weights. */
    public StepScorer(PathWeights weights) {
        this.weights = weights;
    }

    /** The best of all verdicts: the likeliest digit, the two likeliest side by side, or none. */
    public Step best(ScoredCandidate candidate) {
        return best(candidate, Company.UNKNOWN);
    }

    /** The same, where something is known of the other marks of the drawing. */
    public Step best(ScoredCandidate candidate, Company company) {
        int value = 0;
        double asDigit = Double.NEGATIVE_INFINITY;
        for (int digit = 0; digit < 10; digit++) {
            double score = ofDigit(candidate, digit);
            if (score > asDigit) {
                asDigit = score;
                value = digit;
            }
        }
        Step asOne = new Step(candidate, List.of(value), asDigit);
        Step asNone = new Step(candidate, List.of(), ofRefusal(candidate) - company.refusalCost());
        return Stream.concat(Stream.of(asOne, asNone), asTwo(candidate).stream())
                .max(Comparator.comparingDouble(Step::score))
                .orElseThrow();
    }

    private Optional<Step> asTwo(ScoredCandidate candidate) {
        return candidate
                .scores()
                .pairs()
                .filter(pairs -> !candidate.evidence().apart())
                .map(pairs -> {
                    int left = likeliest(pairs.logLeft());
                    int right = likeliest(pairs.logRight());
                    return new Step(candidate, List.of(left, right), ofTwo(candidate, pairs, left, right));
                });
    }

    /** The score of reading a candidate as the digit {@code value}. */
    public double ofDigit(ScoredCandidate scored, int value) {
        TileScores scores = scored.scores();
        Evidence evidence = scored.evidence();
        int more = scored.candidate().atoms() - 1;
        return weights.get(Weight.DIGIT)
                + weights.get(Weight.DIGIT_ATOM) * more
                + own(scored) * likely(scores, value)
                - (weights.get(Weight.SURE) + weights.get(Weight.SURE_ATOM) * more) * none(scores)
                + weights.get(Weight.PAIR) * evidence.pair()
                - weights.get(Weight.PAIR_SURE) * evidence.pair() * none(scores)
                + weights.get(Weight.PAIR_PEN_CUT)
                        * evidence.pair()
                        * scored.candidate().prior().measure(Prior.Part.PEN_CUT)
                + weights.get(Weight.PAIR_DIGIT) * evidence.pair() * Math.max(FLOOR, evidence.logDigits()[value])
                - weights.get(Weight.PART_OF_SYMBOL) * evidence.symbol()
                + evidence.logStyle()[value]
                + weights.get(Weight.PEN) * evidence.logPen()[value]
                + scored.candidate().prior().total(weights);
    }

    /** The score of reading a candidate, as it is, as two digits: for where no cut between them was found. */
    public double ofTwo(ScoredCandidate scored, PairScores pairs, int left, int right) {
        int more = scored.candidate().atoms() - 1;
        return weights.get(Weight.TWO)
                + weights.get(Weight.TWO_ATOM) * more
                + weights.get(Weight.TWO_LIKELY)
                        * Math.max(FLOOR, scored.scores().logNotADigit() + pairs.logTwoDigits())
                + weights.get(Weight.TWO_DIGIT)
                        * (Math.max(FLOOR, pairs.logLeft()[left]) + Math.max(FLOOR, pairs.logRight()[right]))
                + scored.candidate().prior().ofTwo(weights);
    }

    /**
     * How likely each of the ten digits is, given that the candidate is one: what its own tile says, what is said of it and
     * a neighbour together, what the line's other digits say and how the pen wrote it, weighed as for the path.
     */
    public double[] digits(ScoredCandidate scored) {
        double own = own(scored);
        double ofPair = weights.get(Weight.PAIR_DIGIT) * scored.evidence().pair();
        double[] digits = new double[10];
        double sum = 0;
        for (int value = 0; value < digits.length; value++) {
            double weighed = own * scored.scores().logProbabilities()[value]
                    + ofPair * scored.evidence().logDigits()[value]
                    + scored.evidence().logStyle()[value]
                    + weights.get(Weight.PEN) * scored.evidence().logPen()[value];
            digits[value] = Math.exp(own > 0 ? weighed / ownAlone(scored) : 0);
            sum += digits[value];
        }
        for (int value = 0; value < digits.length; value++) {
            digits[value] = sum > 0 ? digits[value] / sum : 0.1;
        }
        return digits;
    }

    /** The score of taking a candidate for no digit. */
    public double ofRefusal(ScoredCandidate scored) {
        TileScores scores = scored.scores();
        int more = scored.candidate().atoms() - 1;
        return weights.get(Weight.REFUSAL)
                + weights.get(Weight.REFUSAL_ATOM) * more
                + weights.get(Weight.NONE) * none(scores)
                - weights.get(Weight.UNLIKE) * likely(scores, likeliest(scores.logProbabilities()))
                - weights.get(Weight.REFUSAL_TWO)
                        * Math.min(1, probability(scores, PairScores::logTwoDigits) / MAYBE_TWO)
                + weights.get(Weight.REFUSAL_SYMBOL) * probability(scores, PairScores::logSymbol)
                + scored.candidate().prior().ofRefusal(weights);
    }

    /** Weight of what the candidate's own tile says. */
    private double own(ScoredCandidate scored) {
        return ownAlone(scored)
                + weights.get(Weight.PAIR_LIKELY) * scored.evidence().pair();
    }

    private double ownAlone(ScoredCandidate scored) {
        return weights.get(Weight.LIKELY)
                + weights.get(Weight.LIKELY_ATOM) * (scored.candidate().atoms() - 1);
    }

    /** That the tile is no digit, and what is asked for. */
    private static double probability(TileScores scores, ToDoubleFunction<PairScores> log) {
        return scores.pairs()
                .map(pairs -> Math.exp(scores.logNotADigit() + log.applyAsDouble(pairs)))
                .orElse(0.0);
    }

    private static int likeliest(float... logProbabilities) {
        int value = 0;
        for (int digit = 1; digit < 10; digit++) {
            value = logProbabilities[digit] > logProbabilities[value] ? digit : value;
        }
        return value;
    }

    private static double likely(TileScores scores, int value) {
        return Math.max(FLOOR, scores.logProbabilities()[value]);
    }

    private static double none(TileScores scores) {
        return Math.max(FLOOR, scores.logNotADigit());
    }
}
