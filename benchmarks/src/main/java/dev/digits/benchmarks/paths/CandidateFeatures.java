package dev.digits.benchmarks.paths;

import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.path.PathWeights;
import dev.digits.segmentation.path.ScoredCandidate;
import dev.digits.segmentation.path.StepScorer;
import dev.digits.segmentation.path.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What each weight is multiplied with in the score of a candidate, verdict by verdict. As {@link StepScorer} is linear in
 * its weights, the feature of a weight is the score when this weight is 1 and all others are 0.
 *
 * @param first atom that the candidate covers
 * @param members as {@link Candidate#members}
 * @param verdicts all that the candidate may be read as, but for pairs of digits that are unlikely
 */
record CandidateFeatures(int first, int members, List<Verdict> verdicts) {
    /** Of two digits, so many of the likeliest left ones are put beside as many right ones. */
    private static final int LIKELIEST = 2;

    private static final List<StepScorer> UNIT_SCORERS = Arrays.stream(Weight.values())
            .map(weight -> new StepScorer(PathWeights.of(other -> other == weight ? 1 : 0)))
            .toList();

    /**
     * What a candidate may be read as.
     *
     * @param text its digits; empty when it is refused
     * @param features in the order of {@link Weight}
     */
    @SuppressWarnings("ArrayRecordComponent") // features are read, never compared
    record Verdict(String text, double[] features) {
        /** Its score. */
        double score(double[] weights) {
            return WeightVector.dot(weights, features);
        }
    }

    CandidateFeatures {
        verdicts = List.copyOf(verdicts);
    }

    /** The features of a candidate with all that speaks for and against it. */
    static CandidateFeatures of(ScoredCandidate scored) {
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(verdict("", scorer -> scorer.ofRefusal(scored)));
        for (int digit = 0; digit < 10; digit++) {
            int value = digit;
            verdicts.add(verdict(Integer.toString(value), scorer -> scorer.ofDigit(scored, value)));
        }
        scored.scores().pairs().filter(pairs -> !scored.evidence().apart()).ifPresent(pairs -> {
            for (int left : likeliest(pairs.logLeft())) {
                for (int right : likeliest(pairs.logRight())) {
                    verdicts.add(verdict("" + left + right, scorer -> scorer.ofTwo(scored, pairs, left, right)));
                }
            }
        });
        return new CandidateFeatures(
                scored.candidate().first(), scored.candidate().members(), verdicts);
    }

    private static Verdict verdict(String text, ToDoubleFunction<StepScorer> score) {
        return new Verdict(text, UNIT_SCORERS.stream().mapToDouble(score).toArray());
    }

    private static int[] likeliest(float... logProbabilities) {
        return IntStream.range(0, logProbabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(digit -> -logProbabilities[digit]))
                .limit(LIKELIEST)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
