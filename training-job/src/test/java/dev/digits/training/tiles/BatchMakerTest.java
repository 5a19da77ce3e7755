package dev.digits.training.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.model.Normalisation;
import dev.digits.model.network.Architecture;
import dev.digits.training.augment.Augmentation;
import dev.digits.training.cli.SampleFolder;
import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.dataset.MnistFolder;
import dev.digits.training.ink.InkPart;
import dev.digits.training.settings.TrainingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class BatchMakerTest {

    private final TrainingSettings settings =
            TrainingSettings.of("--batch-size=64", "--label-smoothing=0.1", "--negative-share=0.125", "--seed=7");

    @TempDir
    Path folder;

    private BatchMaker maker;

    @BeforeEach
    public void read() throws IOException, DatasetException {
        LabelledImages sample = MnistFolder.load(SampleFolder.in(folder)).training();
        maker = new BatchMaker(sample, InkPart.NONE, Normalisation.MNIST, settings);
    }

    @Test
    public void goesThroughEveryDigitOnceInAnotherOrderEachEpoch() {
        // When
        int[] first = maker.order(0);
        int[] second = maker.order(1);

        // Then
        assertThat(first).isNotEqualTo(second);
        assertThat(Arrays.stream(first).sorted().toArray())
                .containsExactly(IntStream.range(0, 1000).toArray());
    }

    @Test
    public void makesTheSameBatchAgainAndAnotherInAnotherEpoch() {
        // Given
        int[] order = maker.order(0);

        // When
        Batch batch = maker.batch(0, order, 3, Augmentation.DEFAULT);
        Batch again = maker.batch(0, order, 3, Augmentation.DEFAULT);
        Batch later = maker.batch(1, order, 3, Augmentation.DEFAULT);

        // Then
        assertThat(again.inputs()).isEqualTo(batch.inputs());
        assertThat(later.inputs()).isNotEqualTo(batch.inputs());
    }

    @Test
    public void putsTilesThatAreNoDigitBehindTheDigits() {
        // When
        Batch batch = maker.batch(0, maker.order(0), 0, Augmentation.DEFAULT);

        // Then
        assertThat(batch.size()).isEqualTo(72);
        assertThat(Arrays.copyOfRange(batch.labels(), 64, 72)).containsOnly(Architecture.NOT_A_DIGIT);
        assertThat(Arrays.copyOf(batch.labels(), 64)).doesNotContain((byte) Architecture.NOT_A_DIGIT);
    }

    @Test
    public void smoothsLabelsAsFastAiDoes() {
        // When
        Batch batch = maker.batch(0, maker.order(0), 0, Augmentation.DEFAULT);

        // Then: 1 - eps + eps / 11 on the label, eps / 11 elsewhere
        int label = batch.labels()[0];
        for (int i = 0; i < 11; i++) {
            double expected = 0.1 / 11 + (i == label ? 0.9 : 0);
            assertThat(batch.targets()[i]).isCloseTo((float) expected, within(1e-6f));
        }
    }

    @Test
    public void lossOfSmoothedLabelsIsThatOfFastAisDefinition() {
        // Given: eps = 0.1 over c = 11 outputs, and a softmax of 0.8 on the label and 0.02 on each other
        Batch batch = maker.batch(0, maker.order(0), 0, Augmentation.DEFAULT);
        int label = batch.labels()[0];

        // When: cross-entropy with the batch's targets
        double loss = 0;
        for (int i = 0; i < 11; i++) {
            loss -= batch.targets()[i] * Math.log(i == label ? 0.8 : 0.02);
        }

        // Then: eps/c * sum(-log p) + (1 - eps) * -log p(label) = 0.1/11 * 39.343374 + 0.9 * 0.223144
        assertThat(loss).isCloseTo(0.558496, within(1e-5));
    }
}
