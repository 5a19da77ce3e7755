package dev.digits.benchmarks.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.TileScores;
import dev.digits.segmentation.path.PathWeights;
import dev.digits.segmentation.path.StepScorer;
import org.junit.jupiter.api.Test;

class CandidateFeaturesTest {
    @Test
    void weighsToTheScoresOfTheProduct() {
        // Given
        ToyLine toy = new ToyLine(1);
        Candidate candidate = toy.candidate(0, 0b1101);
        TileScores scores = toy.scores();
        StepScorer product = new StepScorer(PathWeights.FITTED);

        // When
        double[] weighed = CandidateFeatures.of(candidate, scores).scores(WeightVector.of(PathWeights.FITTED));

        // Then
        for (int value = 0; value < 10; value++) {
            assertThat(weighed[value]).isCloseTo(product.ofDigit(candidate, scores, value), within(1e-9));
        }
        assertThat(weighed[CandidateFeatures.REFUSAL]).isCloseTo(product.ofRefusal(candidate, scores), within(1e-9));
    }
}
