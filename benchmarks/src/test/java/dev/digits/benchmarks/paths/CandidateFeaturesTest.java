package dev.digits.benchmarks.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.path.PathWeights;
import dev.digits.segmentation.path.ScoredCandidate;
import dev.digits.segmentation.path.StepScorer;
import org.junit.jupiter.api.Test;

class CandidateFeaturesTest {
    @Test
    void weighsToTheScoresOfTheProduct() {
        // Given
        ScoredCandidate scored = new ToyLine(1).scored(0, 0b1101);
        StepScorer product = new StepScorer(PathWeights.FITTED);

        // When
        double[] weighed = CandidateFeatures.of(scored).scores(WeightVector.of(PathWeights.FITTED));

        // Then
        for (int value = 0; value < 10; value++) {
            assertThat(weighed[value]).isCloseTo(product.ofDigit(scored, value), within(1e-9));
        }
        assertThat(weighed[CandidateFeatures.REFUSAL]).isCloseTo(product.ofRefusal(scored), within(1e-9));
    }
}
