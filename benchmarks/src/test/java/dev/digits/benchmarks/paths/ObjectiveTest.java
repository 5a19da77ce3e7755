package dev.digits.benchmarks.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.path.PathWeights;
import dev.digits.segmentation.path.Weight;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObjectiveTest {
    private static final List<String> TEXTS = List.of("4", "71", "", "305", "9", "12");

    private final List<KnownLine> lines = IntStream.range(0, TEXTS.size())
            .mapToObj(i -> new KnownLine(new ToyLine(i).features(), TEXTS.get(i), 1 + i % 2))
            .toList();
    private final Objective objective = new Objective(lines);

    @Test
    void hasTheGradientOfItsFiniteDifferences() {
        // Given
        double[] weights = WeightVector.of(PathWeights.FITTED);
        double[] gradient = objective.at(weights).gradient();
        double difference = 1e-5;

        for (int k = 0; k < weights.length; k++) {
            // When
            double[] more = weights.clone();
            double[] less = weights.clone();
            more[k] += difference;
            less[k] -= difference;
            double slope = (objective.at(more).value() - objective.at(less).value()) / (2 * difference);

            // Then
            assertThat(gradient[k]).as("gradient of weight " + k).isCloseTo(slope, within(1e-5));
        }
    }

    @Test
    void takesALineBelowTheCapForLost() {
        // Given weights under which no digit is likely
        double[] weights = WeightVector.of(PathWeights.of(weight -> weight == Weight.DIGIT ? -20 : 0));
        Objective lost = new Objective(List.of(new KnownLine(new ToyLine(1).features(), "5", 1)));

        // When
        Objective.Evaluation here = lost.at(weights);

        // Then only the size of the weights counts
        assertThat(here.value()).isCloseTo(Objective.CAP - 20 * 20 / 2.0, within(1e-9));
        assertThat(here.gradient()[0]).isEqualTo(20);
        assertThat(Arrays.stream(here.gradient()).skip(1)).allMatch(slope -> slope == 0);
    }

    @Test
    void countsLinesThatNoPathReads() {
        // Given
        Objective unread = new Objective(List.of(new KnownLine(new ToyLine(1).features(), "1234", 1)));

        // Then
        assertThat(unread.at(new double[Weight.values().length]).unread()).isOne();
    }

    @Test
    void isRaisedByFitting() {
        // Given
        StringWriter printed = new StringWriter();
        double before = objective.at(WeightVector.of(PathWeights.FITTED)).value();

        // When
        PathWeights fitted = new WeightFit(new PrintWriter(printed)).fit(lines, PathWeights.FITTED, 60);

        // Then
        assertThat(objective.at(WeightVector.of(fitted)).value()).isGreaterThan(before + 1);
        assertThat(fitted.get(Weight.SHARED)).isNotNegative();
        assertThat(printed.toString()).contains("iteration   0", "iteration  50", "iteration  60");
    }
}
