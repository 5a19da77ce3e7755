package dev.digits.training.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.types.Shape;
import dev.digits.decoder.ColumnScores;
import dev.digits.decoder.LabelWindow;
import dev.digits.model.network.LineArchitecture;
import dev.digits.model.network.LineNetwork;
import dev.digits.model.network.Stem;
import dev.digits.training.compose.ComposedLine;
import dev.digits.training.network.Learner;
import dev.digits.training.run.StepResult;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CtcLossTest {

    private static final int CLASSES = ColumnScores.CLASSES;
    private static final float STEP = 0.02f;

    @Test
    void gradientIsThatOfNumericalDifferences() {
        // Given: lines with and without windows, one of them blank, one narrower than the batch
        LineBatch batch = LineBatch.of(List.of(
                MadeUpLines.line(32, 4, 0),
                MadeUpLines.asWritten(64, 7, 7, 1),
                MadeUpLines.line(64),
                MadeUpLines.line(64, 5, 5, 2)));
        CtcLoss loss = new CtcLoss(batch);
        float[] logits = randomLogits(batch);

        // When
        float[] gradient = loss.gradient(logits);

        // Then
        Random random = new Random(2);
        for (int tried = 0; tried < 200; tried++) {
            int at = random.nextInt(logits.length);
            double difference = (mean(loss, logits, at, STEP) - mean(loss, logits, at, -STEP)) / (2 * STEP);
            assertThat((double) gradient[at]).as("logit %d", at).isCloseTo(difference, within(1e-3));
        }
    }

    @Test
    void gradientOfEachColumnSumsToZero() {
        // Given
        LineBatch batch = LineBatch.of(List.of(MadeUpLines.line(32, 4, 0), MadeUpLines.line(64, 1)));

        // When
        float[] gradient = new CtcLoss(batch).gradient(randomLogits(batch));

        // Then: what one class gains the others lose
        for (int column = 0; column < gradient.length / CLASSES; column++) {
            double sum = 0;
            for (int i = 0; i < CLASSES; i++) {
                sum += gradient[column * CLASSES + i];
            }
            assertThat(sum).isCloseTo(0, within(1e-5));
        }
    }

    @Test
    void paperBehindALinesEndIsTaughtToBeNone() {
        // Given: a line of 16 columns in a batch of 32
        LineBatch batch = LineBatch.of(List.of(MadeUpLines.line(32, 4, 0), MadeUpLines.line(64, 1)));

        // When
        float[] gradient = new CtcLoss(batch).gradient(randomLogits(batch));

        // Then: a step against the gradient makes "none" likelier there, and every digit less likely
        for (int column = 16; column < 32; column++) {
            for (int digit = 0; digit < ColumnScores.BLANK; digit++) {
                assertThat(gradient[column * CLASSES + digit]).isPositive();
            }
            assertThat(gradient[column * CLASSES + ColumnScores.BLANK]).isNegative();
        }
    }

    @Test
    void aNumberAsWrittenIsNotLearnedBehindItsEnd() {
        // Given: a line of 16 columns in a batch of 32
        LineBatch batch = LineBatch.of(List.of(MadeUpLines.asWritten(32, 7, 1), MadeUpLines.line(64, 1)));

        // When
        float[] gradient = new CtcLoss(batch).gradient(randomLogits(batch));

        // Then
        for (int column = 16; column < 32; column++) {
            for (int digit = 0; digit < ColumnScores.BLANK; digit++) {
                assertThat(gradient[column * CLASSES + digit]).isPositive();
            }
        }
    }

    @Test
    void aDigitIsLearnedInItsWindowAlone() {
        // Given: two digits, each in its half
        LineBatch batch = LineBatch.of(List.of(MadeUpLines.line(64, 4, 0)));

        // When
        float[] gradient = new CtcLoss(batch).gradient(randomLogits(batch));

        // Then
        for (int column = 16; column < 32; column++) {
            assertThat(gradient[column * CLASSES + 4]).as("column %d", column).isPositive();
        }
        for (int column = 0; column < 16; column++) {
            assertThat(gradient[column * CLASSES]).as("column %d", column).isPositive();
        }
    }

    @Test
    void whereWindowsLeaveNoPathTheDigitsMayStandAnywhere() {
        // Given: two equal digits, both in one column
        ComposedLine narrow = new ComposedLine(
                MadeUpLines.line(32, 3, 3).strip(),
                new int[] {3, 3},
                List.of(new LabelWindow(4, 4), new LabelWindow(4, 4)));
        LineBatch batch = LineBatch.of(List.of(narrow));
        LineBatch anywhere = LineBatch.of(List.of(MadeUpLines.asWritten(32, 3, 3)));

        // Then
        assertThat(new CtcLoss(batch).gradient(randomLogits(batch)))
                .isEqualTo(new CtcLoss(anywhere).gradient(randomLogits(batch)));
    }

    @Test
    void aLineOfMoreDigitsThanColumnsTeachesNothing() {
        // Given: nine times the same digit takes seventeen columns with the blanks between
        LineBatch batch = LineBatch.of(List.of(MadeUpLines.asWritten(32, 1, 1, 1, 1, 1, 1, 1, 1, 1)));
        CtcLoss loss = new CtcLoss(batch);

        // When
        float[] gradient = loss.gradient(randomLogits(batch));

        // Then
        assertThat(gradient).containsOnly(0);
        assertThat(loss.mean()).isZero();
    }

    @Test
    void countsTheLinesWhoseBestPathIsRight() {
        // Given: the network is sure of a 4 in the third column of every line
        LineBatch batch = LineBatch.of(List.of(MadeUpLines.line(32, 4), MadeUpLines.line(32, 5)));
        float[] logits = new float[2 * 16 * CLASSES];
        for (int line = 0; line < 2; line++) {
            for (int column = 0; column < 16; column++) {
                logits[(line * 16 + column) * CLASSES + (column == 3 ? 4 : ColumnScores.BLANK)] = 9;
            }
        }
        CtcLoss loss = new CtcLoss(batch);

        // When
        loss.gradient(logits);

        // Then
        assertThat(loss.accuracy()).isEqualTo(0.5);
    }

    @Test
    void aNetworkLearnsTheLinesOfABatch() {
        // Given
        LineBatch batch = LineBatch.of(List.of(
                MadeUpLines.line(32, 1), MadeUpLines.line(64, 9, 1), MadeUpLines.line(32, 9), MadeUpLines.line(64)));
        LineArchitecture sizes = new LineArchitecture(List.of(8, 16), 1, new Stem(6, 2, 2), 16, 0, 0);
        try (Learner learner = new Learner(() -> LineNetwork.create(sizes), new Shape(1, 1, 32, 64), 0, 0, 1)) {
            StepResult first = batch.learn(learner, 0.02, 0.9);

            // When
            StepResult last = first;
            for (int i = 0; i < 80; i++) {
                last = batch.learn(learner, 0.02, 0.9);
            }

            // Then
            assertThat(last.loss()).isLessThan(first.loss() / 10);
            assertThat(last.accuracy()).isEqualTo(1);
        }
    }

    private static float[] randomLogits(LineBatch batch) {
        Random random = new Random(1);
        float[] logits = new float[batch.size() * batch.columns() * CLASSES];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) random.nextGaussian();
        }
        return logits;
    }

    private static double mean(CtcLoss loss, float[] logits, int at, float step) {
        float[] moved = logits.clone();
        moved[at] += step;
        loss.gradient(moved);
        return loss.mean();
    }
}
