package dev.digits.benchmarks.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.path.PathWeights;
import dev.digits.segmentation.path.ScoredCandidate;
import dev.digits.segmentation.path.StepScorer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateFeaturesTest {
    @Test
    void weighsToTheScoresOfTheProduct() {
        // Given
        ScoredCandidate scored = new ToyLine(1).scored(0, 0b1101);
        StepScorer product = new StepScorer(PathWeights.FITTED);

        // When
        List<CandidateFeatures.Verdict> verdicts = CandidateFeatures.of(scored).verdicts();

        // Then: refused, ten digits, two likely ones on the left beside two on the right
        assertThat(verdicts).hasSize(1 + 10 + 4);
        for (CandidateFeatures.Verdict verdict : verdicts) {
            assertThat(verdict.score(WeightVector.of(PathWeights.FITTED)))
                    .as(verdict.text())
                    .isCloseTo(score(product, scored, verdict.text()), within(1e-9));
        }
    }

    private static double score(StepScorer product, ScoredCandidate scored, String text) {
        return switch (text.length()) {
            case 0 -> product.ofRefusal(scored);
            case 1 -> product.ofDigit(scored, text.charAt(0) - '0');
            default ->
                product.ofTwo(
                        scored, scored.scores().pairs().orElseThrow(), text.charAt(0) - '0', text.charAt(1) - '0');
        };
    }
}
