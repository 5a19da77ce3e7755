package dev.digits.training.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import dev.digits.training.TinyRun;
import dev.digits.training.cli.SampleFolder;
import dev.digits.training.network.Learner;
import dev.digits.training.settings.TrainingSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
    private static final int STEPS = 20;

    @TempDir
    Path folder;

    @Test
    void teachesTheSameWhateverTheGarbageCollectorFrees() throws Exception {
        // Given
        TrainingSettings settings = TinyRun.settings("--batch-size=20", "--widths=4,8");
        TrainingSets sets = TrainingSets.load(SampleFolder.in(folder), settings);
        Map<String, Tensor> undisturbed = learned(settings, sets);
        AtomicBoolean done = new AtomicBoolean();
        Thread collector = new Thread(() -> {
            while (!done.get()) {
                System.gc();
            }
        });

        // When
        collector.start();
        Map<String, Tensor> disturbed;
        try {
            disturbed = learned(settings, sets);
        } finally {
            done.set(true);
            collector.join();
        }

        // Then
        assertThat(disturbed).isEqualTo(undisturbed);
    }

    private static Map<String, Tensor> learned(TrainingSettings settings, TrainingSets sets) {
        BatchMaker maker = sets.batches(settings);
        int[] order = maker.order(0);
        try (Learner learner = new TileLessons(settings, sets, Map.of()).learner()) {
            for (int step = 0; step < STEPS; step++) {
                maker.batch(0, order, step, settings.augmentation()).learn(learner, 1e-3, 0.9);
            }
            return NetworkWeights.of(learner.block());
        }
    }
}
