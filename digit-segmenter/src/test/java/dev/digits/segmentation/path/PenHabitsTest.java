package dev.digits.segmentation.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.Pen;
import dev.digits.segmentation.Place;
import dev.digits.segmentation.TileScores;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PenHabitsTest {
    @Test
    void knowsSeveralWaysToWriteEachDigit() {
        int[] ways = new int[10];
        PenWay.all().forEach(way -> ways[way.digit()]++);
        assertThat(Arrays.stream(ways).boxed()).allMatch(count -> count >= 5);
    }

    @Test
    void takesNearlyEveryWayForItsDigit() {
        List<PenWay> mistaken = PenWay.all().stream()
                .filter(way -> likeliest(way.pen()) != way.digit())
                .toList();
        assertThat(mistaken).hasSizeLessThan(PenWay.all().size() / 20);
    }

    @ParameterizedTest(name = "{1}, not {2}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2 2, 5 0, 7 2, 5 6, 1 10, 8 10 | 2 | 5",
                "4 1, 3 4, 7 6, 6 9, 2 10 / 4 0, 9 0 | 5 | 2",
                "7 1, 4 1, 4 3, 6 6, 6 9, 4 9, 4 7, 7 3, 7 1 | 8 | 1",
                "5 0, 5 10 | 1 | 8",
                "6 0, 3 5, 3 9, 6 9, 6 6, 4 7 | 6 | 2",
            })
    void tellsDigitsByTheWayOfThePen(String strokes, int right, int wrong) {
        double[] logs = PenHabits.logLikelihoods(PenWay.parse("0  " + strokes).pen());
        assertThat(logs[right]).isGreaterThan(logs[wrong] + 1);
    }

    @Test
    void noWayRulesADigitOut() {
        Pen nobodys = new Pen(40, Collections.nCopies(Pen.PLACES, new Place(30, -30)));
        double[] oneLine = PenHabits.logLikelihoods(PenWay.parse("0  5 0, 5 10").pen());

        assertThat(Arrays.stream(oneLine).max().orElseThrow()
                        - Arrays.stream(oneLine).min().orElseThrow())
                .isLessThan(7);
        assertThat(Arrays.stream(PenHabits.logLikelihoods(nobodys)).boxed())
                .allSatisfy(log -> assertThat(log).isCloseTo(PenHabits.logLikelihoods(nobodys)[0], within(1e-9)));
    }

    @Test
    void thePenMakesInkNoMoreAndNoLessOfADigit() {
        // Given: the network wavers between a one and a seven
        float[] logs = new float[10];
        Arrays.fill(logs, (float) Math.log(1e-3));
        logs[1] = (float) Math.log(0.5);
        logs[7] = (float) Math.log(0.3);
        Pen seven = PenWay.parse("0  1 0, 8 0, 4 10 / 3 5, 8 5").pen();

        // When
        double[] says = Evidence.of(seven, new TileScores(logs, (float) Math.log(0.192)))
                .logPen();

        // Then: what it gives one digit it takes from others
        assertThat(says[7]).isGreaterThan(0);
        assertThat(says[1]).isLessThan(0);
        assertThat(IntStream.range(0, 10)
                        .mapToDouble(digit -> Math.exp(logs[digit]) * says[digit])
                        .sum())
                .isCloseTo(0, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 0, 5 10", "x  5 0, 5 10", "1 5 0, 5 10", "1  5 0, 5 ten", "1  5 0, / 5 10", "1  5"})
    void namesALineThatIsNoWay(String line) {
        assertThatThrownBy(() -> PenWay.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(line);
    }

    private static int likeliest(Pen pen) {
        double[] logs = PenHabits.logLikelihoods(pen);
        return IntStream.range(0, logs.length)
                .reduce((one, other) -> logs[other] > logs[one] ? other : one)
                .orElseThrow();
    }
}
