package dev.digits.training.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.training.TinyRun;
import dev.digits.training.cli.SampleFolder;
import dev.digits.training.network.Ahead;
import dev.digits.training.run.Lesson;
import dev.digits.training.settings.TrainingSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    void takesItsSizesFromTheSettings() {
        assertThat(lessons.phase()).isEqualTo("tiles");
        assertThat(lessons.epochs()).isEqualTo(3);
        assertThat(lessons.learningRate()).isEmpty();
        assertThat(lessons.validation().images().digitLabels()).hasSize(200);
    }
}
