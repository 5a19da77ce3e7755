package dev.digits.training.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import dev.digits.training.TinyRun;
import dev.digits.training.cli.SampleFolder;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.network.InputLayout;
import dev.digits.training.network.Learner;
import dev.digits.training.settings.TrainingSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
    private static final int STEPS = 4;

    @TempDir
    Path folder;

    @Test
    void teachesTheSameWhateverIsFreedBeforeTheBackwardPass() throws Exception {
        // Given
        TrainingSettings settings = TinyRun.settings("--batch-size=20", "--widths=4,8");
        TrainingSets sets = TrainingSets.load(SampleFolder.in(folder), settings);

        // When
        Map<String, Tensor> undisturbed = learned(settings, sets, () -> {});
        Map<String, Tensor> disturbed = learned(settings, sets, BatchTest::freeWhatIsUnreachable);

        // Then
        assertThat(disturbed).isEqualTo(undisturbed);
    }

    private static Map<String, Tensor> learned(TrainingSettings settings, TrainingSets sets, Runnable beforeBackward) {
        BatchMaker maker = sets.batches(settings);
        int[] order = maker.order(0);
        try (Learner learner = new TileLessons(settings, sets, Map.of()).learner()) {
            InputLayout layout = InputLayout.of(learner.block());
            for (int step = 0; step < STEPS; step++) {
                Batch batch = maker.batch(0, order, step, settings.augmentation());
                Learner.Loss loss = batch.new CrossEntropy();
                learner.step(
                        manager -> layout.array(manager, batch.inputs(), ImageSet.SIDE, ImageSet.SIDE),
                        (outputs, manager) -> {
                            NDArray of = loss.of(outputs, manager);
                            beforeBackward.run();
                            return of;
                        },
                        1e-3,
                        0.9);
            }
            return NetworkWeights.of(learner.block());
        }
    }

    /** A collection, and time for the thread that frees native memory. */
    private static void freeWhatIsUnreachable() {
        System.gc();
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
