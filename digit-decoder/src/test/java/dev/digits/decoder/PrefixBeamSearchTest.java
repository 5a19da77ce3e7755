package dev.digits.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrefixBeamSearchTest {
    @Test
    void findsTheMostProbableOfAllLabellings() {
        PrefixBeamSearch exhaustive = new PrefixBeamSearch(Integer.MAX_VALUE, 0, 0);
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            // Given
            ColumnScores scores = HandMadeScores.random(random, 1 + round % 5, 1 + round % 3, 2);
            Map<List<Integer>, Double> all = new PathEnumeration(scores).labellings();
            // When
            int[] labels = exhaustive.labels(scores);
            // Then
            assertThat(all.get(list(labels))).isCloseTo(Collections.max(all.values()), within(1e-9));
        }
    }

    @Test
    void losesNothingByItsNarrowBeam() {
        PrefixBeamSearch search = new PrefixBeamSearch(0);
        Random random = new Random(2);
        for (int round = 0; round < 300; round++) {
            // Given
            ColumnScores scores = HandMadeScores.random(random, 5, 3, 3);
            Map<List<Integer>, Double> all = new PathEnumeration(scores).labellings();
            // When
            int[] labels = search.labels(scores);
            // Then
            assertThat(all.get(list(labels))).isCloseTo(Collections.max(all.values()), within(1e-9));
        }
    }

    @Test
    void prefersManyPathsToTheBestOne() {
        // Given: the best path has no digit (0.36), the three with one make 0.64
        double[] column = {0.4, 0.6};
        ColumnScores scores = HandMadeScores.fewClasses(column, column);
        // When
        int[] labels = new PrefixBeamSearch(0).labels(scores);
        // Then
        assertThat(labels).containsExactly(0);
    }

    @Test
    void findsTheMostFavouredOfAllLabellings() {
        double bias = 0.8;
        PrefixBeamSearch exhaustive = new PrefixBeamSearch(Integer.MAX_VALUE, 0, bias);
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            // Given
            ColumnScores scores = HandMadeScores.random(random, 1 + round % 5, 1 + round % 3, 2);
            Map<List<Integer>, Double> all = new PathEnumeration(scores).labellings();
            all.replaceAll((labels, probability) -> probability * Math.exp(bias * Math.max(0, labels.size() - 1)));
            // When
            int[] labels = exhaustive.labels(scores);
            // Then
            assertThat(all.get(list(labels))).isCloseTo(Collections.max(all.values()), within(1e-9));
        }
    }

    @Test
    void doesNotFavourAFirstDigit() {
        // Given: no digit has .6, one has .4; then no second digit has .6, one has .4
        ColumnScores none = HandMadeScores.fewClasses(new double[] {0.4, 0.6});
        ColumnScores second = HandMadeScores.fewClasses(
                new double[] {0.97, 0.01, 0.02}, new double[] {0.01, 0.01, 0.98}, new double[] {0.01, 0.4, 0.59});
        PrefixBeamSearch fair = new PrefixBeamSearch(0);
        PrefixBeamSearch favouring = new PrefixBeamSearch(1);

        // Then
        assertThat(favouring.labels(none)).isEmpty();
        assertThat(fair.labels(second)).containsExactly(0);
        assertThat(favouring.labels(second)).containsExactly(0, 1);
    }

    @Test
    void readsOneDigitTwiceOnlyAcrossABlank() {
        PrefixBeamSearch search = new PrefixBeamSearch(0);
        assertThat(search.labels(HandMadeScores.columns("111", 0.9))).containsExactly(1);
        assertThat(search.labels(HandMadeScores.columns("1.1", 0.9))).containsExactly(1, 1);
        assertThat(search.labels(HandMadeScores.columns("121", 0.9))).containsExactly(1, 2, 1);
    }

    @Test
    void fallsBackOnTheBestPathWhereTheBeamLostIt() {
        // Given: a beam of one prefix, which often goes wrong
        PrefixBeamSearch narrow = new PrefixBeamSearch(1, 0, 0);
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            ColumnScores scores = HandMadeScores.random(random, 5, 3, 1);
            PathEnumeration paths = new PathEnumeration(scores);
            Map<List<Integer>, Double> all = paths.labellings();
            // When
            int[] labels = narrow.labels(scores);
            // Then
            assertThat(all.get(list(labels))).isGreaterThanOrEqualTo(all.get(paths.mostProbablePath()) - 1e-9);
        }
    }

    private static List<Integer> list(int[] labels) {
        return Arrays.stream(labels).boxed().toList();
    }
}
