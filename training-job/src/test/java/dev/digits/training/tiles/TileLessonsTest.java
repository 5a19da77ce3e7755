package dev.digits.training.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.nn.Block;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import dev.digits.training.TinyRun;
import dev.digits.training.cli.SampleFolder;
import dev.digits.training.network.Ahead;
import dev.digits.training.network.Learner;
import dev.digits.training.publish.MadeUpVersions;
import dev.digits.training.run.Lesson;
import dev.digits.training.settings.TrainingSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TileLessonsTest {

    private final TrainingSettings settings = TinyRun.settings("--batch-size=64", "--epochs=3", "--seed=7");

    @TempDir
    Path folder;

    private BatchMaker maker;
    private TileLessons lessons;

    @BeforeEach
    void read() throws Exception {
        TrainingSets sets = TrainingSets.load(SampleFolder.in(folder), settings);
        maker = sets.batches(settings);
        lessons = new TileLessons(settings, sets, Map.of());
    }

    @Test
    void givesAWholeEpochInOrder() throws InterruptedException {
        // Given
        int[] order = maker.order(5);
        int number = 0;

        // When
        try (Ahead<List<Lesson>> groups = lessons.epoch(5)) {
            while (groups.hasNext()) {
                for (Lesson lesson : groups.next()) {
                    // Then
                    assertThat(((Batch) lesson).inputs())
                            .isEqualTo(maker.batch(5, order, number, settings.augmentation())
                                    .inputs());
                    number++;
                }
            }
        }
        assertThat(number).isEqualTo(lessons.batches()).isEqualTo(12);
    }

    @Test
    void beginsWithTheWeightsThatItIsGiven() throws Exception {
        // Given
        Map<String, Tensor> start = MadeUpVersions.untrainedTiles(settings);
        TrainingSettings other = TinyRun.settings("--seed=8");
        TrainingSets sets = TrainingSets.load(folder, other);

        // When
        try (Learner learner = new TileLessons(other, sets, start).learner();
                Learner random = new TileLessons(other, sets, Map.of()).learner()) {
            // Then: the network and the average of its weights
            assertThat(values(learner.block())).isEqualTo(values(start));
            assertThat(values(learner.average().block())).isEqualTo(values(start));
            assertThat(values(random.block())).isNotEqualTo(values(start));
        }
    }

    private static Map<String, List<Float>> values(Block network) {
        return values(NetworkWeights.of(network));
    }

    private static Map<String, List<Float>> values(Map<String, Tensor> weights) {
        Map<String, List<Float>> values = new TreeMap<>();
        weights.forEach((name, tensor) -> values.put(name, list(tensor.values())));
        return values;
    }

    private static List<Float> list(float[] values) {
        return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
    }

    @Test
    void takesItsSizesFromTheSettings() {
        assertThat(lessons.phase()).isEqualTo("tiles");
        assertThat(lessons.epochs()).isEqualTo(3);
        assertThat(lessons.learningRate()).isEmpty();
        assertThat(lessons.validation().images().digitLabels()).hasSize(200);
    }
}
