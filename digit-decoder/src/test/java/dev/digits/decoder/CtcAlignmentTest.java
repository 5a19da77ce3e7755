package dev.digits.decoder;

import static dev.digits.decoder.ColumnScores.BLANK;
import static dev.digits.decoder.ColumnScores.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CtcAlignmentTest {
    private static final List<List<Integer>> LABELLINGS = List.of(
            List.of(),
            List.of(0),
            List.of(1, 1),
            List.of(0, 1),
            List.of(2, 0, 2),
            List.of(1, 1, 0),
            List.of(0, 1, 2, 1));

    @Test
    void sumsAllPathsOfALabelling() {
        Random random = new Random(1);
        for (int round = 0; round < 40; round++) {
            // Given
            ColumnScores scores = HandMadeScores.random(random, 1 + round % 5, 3, 2);
            for (List<Integer> labels : LABELLINGS) {
                // When
                CtcAlignment alignment = CtcAlignment.of(scores, array(labels));
                // Then
                List<LabelWindow> anywhere =
                        labels.stream().map(label -> LabelWindow.ANYWHERE).toList();
                PathEnumeration paths = new PathEnumeration(scores);
                assertThat(Math.exp(alignment.logLikelihood())).isCloseTo(paths.probability(labels), within(1e-9));
                assertClose(alignment.occupation(), paths.occupation(labels, anywhere));
            }
        }
    }

    @Test
    void emitsALabelOnlyInItsWindow() {
        Random random = new Random(2);
        for (int round = 0; round < 40; round++) {
            // Given
            ColumnScores scores = HandMadeScores.random(random, 5, 3, 2);
            int end = random.nextInt(5);
            int start = random.nextInt(5);
            List<LabelWindow> windows = List.of(new LabelWindow(0, end), new LabelWindow(start, 4));
            for (List<Integer> labels : List.of(List.of(0, 1), List.of(2, 2))) {
                // When
                CtcAlignment alignment = CtcAlignment.of(scores, array(labels), windows);
                // Then
                PathEnumeration paths = new PathEnumeration(scores);
                assertThat(Math.exp(alignment.logLikelihood()))
                        .isCloseTo(paths.probability(labels, windows), within(1e-9));
                assertClose(alignment.occupation(), paths.occupation(labels, windows));
            }
        }
    }

    @Test
    void equalNeighboursNeedABlankBetween() {
        // Given
        ColumnScores two = HandMadeScores.columns("11", 0.5);
        ColumnScores three = HandMadeScores.columns("1.1", 0.5);
        // When
        CtcAlignment tooShort = CtcAlignment.of(two, new int[] {1, 1});
        CtcAlignment longEnough = CtcAlignment.of(three, new int[] {1, 1});
        // Then
        assertThat(tooShort.logLikelihood()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(tooShort.occupation()).containsOnly(0f);
        assertThat(longEnough.logLikelihood()).isCloseTo(3 * Math.log(0.5), within(1e-6));
        assertThat(longEnough.occupation()[CLASSES + BLANK]).isEqualTo(1);
    }

    @Test
    void columnsOfALongLineSumToOne() {
        // Given
        ColumnScores scores = HandMadeScores.random(new Random(3), 2048, 10, 4);
        int[] labels = new Random(4).ints(60, 0, 10).toArray();
        // When
        CtcAlignment alignment = CtcAlignment.of(scores, labels);
        // Then
        assertThat(alignment.logLikelihood()).isFinite();
        for (int column = 0; column < scores.columns(); column++) {
            double sum = 0;
            for (int label = 0; label < CLASSES; label++) {
                sum += alignment.occupation()[column * CLASSES + label];
            }
            assertThat(sum).isCloseTo(1, within(1e-4));
        }
    }

    /** A change of one logit changes the loss as the gradient says. */
    @Test
    void softmaxLessOccupationIsTheGradientOfTheLoss() {
        // Given
        Random random = new Random(5);
        double[][] logits = new double[6][CLASSES];
        for (double[] column : logits) {
            for (int label = 0; label < CLASSES; label++) {
                column[label] = random.nextGaussian();
            }
        }
        int[] labels = {3, 3, 7};
        CtcAlignment alignment = CtcAlignment.of(logSoftmax(logits), labels);
        double step = 0.01;
        for (int i = 0; i < 6 * CLASSES; i++) {
            // When
            double before = logits[i / CLASSES][i % CLASSES];
            logits[i / CLASSES][i % CLASSES] = before + step;
            double above = -CtcAlignment.of(logSoftmax(logits), labels).logLikelihood();
            logits[i / CLASSES][i % CLASSES] = before - step;
            double below = -CtcAlignment.of(logSoftmax(logits), labels).logLikelihood();
            logits[i / CLASSES][i % CLASSES] = before;
            // Then
            double softmax = Math.exp(logSoftmax(logits).logProbabilities()[i]);
            assertThat(softmax - alignment.occupation()[i]).isCloseTo((above - below) / (2 * step), within(1e-3));
        }
    }

    @Test
    void refusesWhatIsNoLabel() {
        ColumnScores scores = HandMadeScores.columns("1", 0.5);
        assertThatThrownBy(() -> CtcAlignment.of(scores, new int[] {BLANK})).hasMessage("label 10 is no digit");
        assertThatThrownBy(() -> CtcAlignment.of(scores, new int[] {1, 2}, List.of(LabelWindow.ANYWHERE)))
                .hasMessage("2 labels have 1 windows");
        assertThatThrownBy(() -> new LabelWindow(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ColumnScores logSoftmax(double[][] logits) {
        float[] scores = new float[logits.length * CLASSES];
        for (int i = 0; i < scores.length; i++) {
            double[] column = logits[i / CLASSES];
            scores[i] = (float) (column[i % CLASSES] - LogSpace.sum(column));
        }
        return new ColumnScores(logits.length, scores);
    }

    private static int[] array(List<Integer> labels) {
        return labels.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void assertClose(float[] actual, double[] expected) {
        assertThat(IntStream.range(0, actual.length).mapToDouble(i -> actual[i]).toArray())
                .containsExactly(expected, within(1e-5));
    }
}
