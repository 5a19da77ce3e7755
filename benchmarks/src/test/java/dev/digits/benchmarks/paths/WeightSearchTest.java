package dev.digits.benchmarks.paths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.path.PathWeights;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class WeightSearchTest {
    /** Under these hardly anything is a digit. */
    private static final PathWeights BAD = PathWeights.of(weight -> switch (weight) {
        case DIGIT -> -1.3;
        case LIKELY -> 1;
        case REFUSAL -> -1;
        default -> 0;
    });

    private final List<ScoredDrawing> drawings = ToyDrawings.all();
    private final ReadingObjective objective = new ReadingObjective(kind -> 1, Set.of("clean"));
    private final StringWriter progress = new StringWriter();

    @Test
    void raisesTheObjectiveFromABadStart() {
        // Given
        double before = value(BAD);

        // When
        PathWeights found = search(1, BAD, 400);

        // Then
        assertThat(value(found)).isGreaterThan(before + 50);
        assertThat(progress.toString().lines())
                .hasSize(9)
                .first()
                .asString()
                .startsWith("try    0  objective %.2f".formatted(before));
    }

    @Test
    void neverLowersTheObjective() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(value(search(seed, BAD, 10))).isGreaterThanOrEqualTo(value(BAD));
            assertThat(value(search(seed, PathWeights.FITTED, 10))).isGreaterThanOrEqualTo(value(PathWeights.FITTED));
        }
    }

    @Test
    void keepsTheStartWhenNothingIsBetter() {
        assertThat(search(1, PathWeights.FITTED, 50, weights -> 0)).isEqualTo(PathWeights.FITTED);
    }

    @Test
    void changesUpToThreeWeightsAndNoneBelowItsLowest() {
        // Given
        PathWeights zero = PathWeights.of(weight -> 0);
        List<double[]> tried = new ArrayList<>();

        // When
        search(3, zero, 500, weights -> {
            tried.add(WeightVector.of(weights));
            return 0;
        });

        // Then
        double[] lowest = WeightVector.lowest();
        assertThat(lowest).contains(0, Double.NEGATIVE_INFINITY);
        assertThat(tried).hasSize(501).allSatisfy(vector -> {
            int changed = 0;
            for (int k = 0; k < vector.length; k++) {
                assertThat(vector[k]).isGreaterThanOrEqualTo(lowest[k]);
                changed += vector[k] == 0 ? 0 : 1;
            }
            assertThat(changed).isLessThanOrEqualTo(3);
        });
    }

    @Test
    void findsTheSameFromTheSameSeed() {
        PathWeights found = search(7, BAD, 300);

        assertThat(search(7, BAD, 300)).isEqualTo(found);
        assertThat(search(8, BAD, 300)).isNotEqualTo(found);
    }

    private PathWeights search(long seed, PathWeights start, int tries) {
        return search(seed, start, tries, this::value);
    }

    private PathWeights search(long seed, PathWeights start, int tries, ToDoubleFunction<PathWeights> toRaise) {
        return new WeightSearch(seed, new PrintWriter(progress)).search(toRaise, start, tries);
    }

    private double value(PathWeights weights) {
        return objective.of(ReadingTally.of(ReadDrawing.all(drawings, weights)));
    }
}
