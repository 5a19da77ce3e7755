package dev.digits.benchmarks.paths;

import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.path.PathWeights;
import dev.digits.segmentation.path.ScoredCandidate;
import dev.digits.segmentation.path.StepScorer;
import dev.digits.segmentation.path.Weight;
import java.util.Arrays;
import java.util.List;

/**
 * What each weight is multiplied with in the score of a candidate, verdict by verdict. As {@link StepScorer} is linear in
 * its weights, the feature of a weight is the score when this weight is 1 and all others are 0.
 *
 * @param first atom that the candidate covers
 * @param members as {@link Candidate#members}
 * @param ofVerdict features in the order of {@link Weight}: of the digits 0 to 9, then of {@link #REFUSAL}
 */
@SuppressWarnings("ArrayRecordComponent") // features are read, never compared
record CandidateFeatures(int first, int members, double[][] ofVerdict) {
    /** Number of verdicts. */
    static final int VERDICTS = 11;

    /** The verdict that a candidate is no digit. */
    static final int REFUSAL = 10;

    private static final List<StepScorer> UNIT_SCORERS = Arrays.stream(Weight.values())
            .map(weight -> new StepScorer(PathWeights.of(other -> other == weight ? 1 : 0)))
            .toList();

    /** The features of a candidate with all that speaks for and against it. */
    static CandidateFeatures of(ScoredCandidate scored) {
        double[][] features = new double[VERDICTS][];
        for (int verdict = 0; verdict < VERDICTS; verdict++) {
            features[verdict] = features(scored, verdict);
        }
        return new CandidateFeatures(
                scored.candidate().first(), scored.candidate().members(), features);
    }

    private static double[] features(ScoredCandidate scored, int verdict) {
        return UNIT_SCORERS.stream()
                .mapToDouble(scorer -> verdict == REFUSAL ? scorer.ofRefusal(scored) : scorer.ofDigit(scored, verdict))
                .toArray();
    }

    /** The score of each verdict. */
    double[] scores(double[] weights) {
        return Arrays.stream(ofVerdict)
                .mapToDouble(features -> WeightVector.dot(weights, features))
                .toArray();
    }
}
