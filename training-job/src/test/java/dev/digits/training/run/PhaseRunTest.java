package dev.digits.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.nn.Block;
import dev.digits.training.TinyRun;
import dev.digits.training.cli.SampleFolder;
import dev.digits.training.network.Ahead;
import dev.digits.training.network.Learner;
import dev.digits.training.schedule.ShortSweepException;
import dev.digits.training.settings.TrainingSettings;
import dev.digits.training.tiles.TileLessons;
import dev.digits.training.tiles.TrainingSets;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhaseRunTest {

    @TempDir
    Path temporary;

    private final TrainingSettings settings =
            TinyRun.settings("--epochs=2", "--batch-size=50", "--widths=4,8", "--lr=0.01", "--limit=200");
    private final StringWriter out = new StringWriter();
    private final AtomicInteger steps = new AtomicInteger();

    private TrainingSets sets;
    private UnfinishedRuns runs;

    @BeforeEach
    void load() throws Exception {
        sets = TrainingSets.load(SampleFolder.in(Files.createDirectory(temporary.resolve("data"))), settings);
        runs = new UnfinishedRuns(temporary.resolve("runs"));
    }

    /** Lessons of which several come at once, counted; their loss is what it is, or no number. */
    private class Counted implements Lessons {
        private final TileLessons lessons = new TileLessons(settings, sets, Map.of());
        private final boolean broken;

        Counted(boolean broken) {
            this.broken = broken;
        }

        @Override
        public String phase() {
            return lessons.phase();
        }

        @Override
        public int epochs() {
            return lessons.epochs();
        }

        @Override
        public int batches() {
            return 8;
        }

        @Override
        public OptionalDouble learningRate() {
            return lessons.learningRate();
        }

        @Override
        public String rateOption() {
            return lessons.rateOption();
        }

        @Override
        public Learner learner() {
            return lessons.learner();
        }

        @Override
        public Ahead<List<Lesson>> epoch(int epoch) {
            return new Ahead<>(group -> List.of(lesson(), lesson(), lesson(), lesson()), 2);
        }

        @Override
        public EpochMetrics measure(Block network, int epoch, Steps done, double secondsOfSteps) {
            return lessons.measure(network, epoch, done, secondsOfSteps);
        }

        private Lesson lesson() {
            return new Lesson() {
                @Override
                public int size() {
                    return 1;
                }

                @Override
                public StepResult learn(Learner learner, double learningRate, double momentum) {
                    steps.incrementAndGet();
                    return new StepResult(broken ? Double.NaN : 1, 1);
                }
            };
        }
    }

    @Test
    void saysAtWhichLearningRateTheLossDiverged() throws Exception {
        try (RunFolder folder = runs.begin(RunPlan.of(settings, sets.dataset()))) {
            PhaseRun phase = new PhaseRun(new Counted(true), 1, folder, progress(), () -> false);

            assertThatThrownBy(phase::run)
                    .isInstanceOf(DivergedException.class)
                    .hasMessageMatching(
                            "the loss of the tiles diverged at the learning rate 4.0E-4; choose a lower one");
        }
    }

    @Test
    void namesThePhasesOwnOptionWhereASweepFindsNoLearningRate() throws Exception {
        // Given
        Counted lessons = new Counted(true) {
            @Override
            public OptionalDouble learningRate() {
                return OptionalDouble.empty();
            }

            @Override
            public String rateOption() {
                return "--line-lr";
            }
        };
        try (RunFolder folder = runs.begin(RunPlan.of(settings, sets.dataset()))) {
            PhaseRun phase = new PhaseRun(lessons, 1, folder, progress(), () -> false);

            // Then
            assertThatThrownBy(phase::run)
                    .isInstanceOf(ShortSweepException.class)
                    .hasMessageEndingWith("before the sweep could suggest a learning rate; choose --line-lr");
        }
    }

    @Test
    void stopsAfterTheCurrentStepWhateverComesAtOnce() throws Exception {
        try (RunFolder folder = runs.begin(RunPlan.of(settings, sets.dataset()))) {
            // When: the wish to stop comes in the second step of the first four
            Optional<TrainedNetwork> trained =
                    new PhaseRun(new Counted(false), 1, folder, progress(), () -> steps.get() >= 2).run();

            // Then
            assertThat(steps).hasValue(2);
            assertThat(trained).isEmpty();
            assertThat(folder.state(TileEpoch.PHASE)).isEmpty();
        }
    }

    @Test
    void aStopInALaterEpochGivesWhatWasBestBefore() throws Exception {
        try (RunFolder folder = runs.begin(RunPlan.of(settings, sets.dataset()))) {
            // When
            TrainedNetwork trained = new PhaseRun(new Counted(false), 1, folder, progress(), () -> steps.get() >= 11)
                    .run()
                    .orElseThrow();

            // Then
            assertThat(steps).hasValue(11);
            assertThat(trained.epochs()).hasSize(1);
            assertThat(trained.best().epoch()).isEqualTo(1);
            assertThat(out.toString()).contains("tiles epoch 1/2", " best");
        }
    }

    private Progress progress() {
        return new Progress(new PrintWriter(out, true), false);
    }
}
