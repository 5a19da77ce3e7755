package dev.digits.benchmarks.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.path.PathWeights;
import dev.digits.segmentation.path.Weight;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class WeightSearchTest {
    private static final double FIRST_STEP = 0.8;
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
                .hasSizeGreaterThan(2)
                .first()
                .isEqualTo("steps 0.800  tries left  400  objective %.2f".formatted(before));
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
    void triesEachWeightBothWaysAndHalvesItsSteps() {
        // Given
        PathWeights zero = PathWeights.of(weight -> 0);
        List<double[]> tried = new ArrayList<>();

        // When: nothing helps, so every try is one step from the start
        search(3, zero, 10_000, weights -> {
            tried.add(WeightVector.of(weights));
            return 0;
        });

        // Then: down only where a weight may be negative, and never back to the start
        double[] lowest = WeightVector.lowest();
        assertThat(lowest).contains(0, Double.NEGATIVE_INFINITY);
        int rounds = 5;
        int oneWay = (int) Arrays.stream(lowest).filter(low -> low == 0).count();
        assertThat(tried).hasSize(1 + rounds * (2 * lowest.length - oneWay));
        assertThat(tried.subList(1, tried.size())).allSatisfy(vector -> {
            double[] changes = Arrays.stream(vector).filter(value -> value != 0).toArray();
            assertThat(changes).hasSize(1);
            assertThat(Math.abs(changes[0])).isIn(0.4, 0.2, 0.1, 0.05, 0.025);
        });
        for (int k = 0; k < lowest.length; k++) {
            for (double[] vector : tried) {
                assertThat(vector[k]).isGreaterThanOrEqualTo(lowest[k]);
            }
        }
    }

    @Test
    void goesOnWhereAStepHelped() {
        // Given
        PathWeights start = PathWeights.of(weight -> 1);

        // When
        PathWeights found = search(1, start, 10_000, weights -> -Math.abs(weights.get(Weight.CUT) - 3));

        // Then
        assertThat(found.get(Weight.CUT)).isCloseTo(3, within(0.1));
        assertThat(found.get(Weight.DIGIT)).isOne();
    }

    @Test
    void triesNoMoreThanItMay() {
        // Given
        AtomicInteger tries = new AtomicInteger();

        // When
        search(1, BAD, 7, weights -> tries.incrementAndGet());

        // Then: the start is not a try
        assertThat(tries).hasValue(8);
    }

    @Test
    void drawsTheOrderFromTheSeed() {
        assertThat(tried(7)).containsExactlyElementsOf(tried(7)).isNotEqualTo(tried(8));
    }

    private List<PathWeights> tried(long seed) {
        List<PathWeights> tried = new ArrayList<>();
        search(seed, BAD, 100, weights -> {
            tried.add(weights);
            return value(weights);
        });
        return tried;
    }

    private PathWeights search(long seed, PathWeights start, int tries) {
        return search(seed, start, tries, this::value);
    }

    private PathWeights search(long seed, PathWeights start, int tries, ToDoubleFunction<PathWeights> toRaise) {
        return new WeightSearch(seed, FIRST_STEP, new PrintWriter(progress)).search(toRaise, start, tries);
    }

    private double value(PathWeights weights) {
        return objective.of(ReadingTally.of(ReadDrawing.all(drawings, weights)));
    }
}
