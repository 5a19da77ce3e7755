package dev.digits.training.cli;

import dev.digits.model.store.ModelStore;
import dev.digits.training.TinyRun;
import dev.digits.training.job.Curriculum;
import dev.digits.training.job.StartingPoint;
import dev.digits.training.run.Lessons;
import dev.digits.training.run.PhaseRun;
import dev.digits.training.run.Progress;
import dev.digits.training.run.RunFolder;
import dev.digits.training.run.RunPlan;
import dev.digits.training.run.StartVersions;
import dev.digits.training.run.TileEpoch;
import dev.digits.training.run.UnfinishedRuns;
import dev.digits.training.settings.TrainingSettings;
import dev.digits.training.tiles.TrainingSets;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs of a few steps that are stopped and resumed: what their tests need. */
abstract class ResumableRuns {

    static final int EPOCHS = 3;

    private static final String[] OPTIONS = {
        "--epochs=" + EPOCHS,
        "--batch-size=50",
        "--widths=4,8",
        "--dropout=0.3",
        "--average-decay=0.9",
        "--line-epochs=" + EPOCHS,
        "--line-average-decay=0.9"
    };

    static final List<String> RATES = List.of("--lr=0.01", "--line-lr=0.003");

    @TempDir
    Path temporary;

    Path data;
    ModelStore store;
    TrainingSets sets;
    UnfinishedRuns runs;
    RunPlan plan;

    @BeforeEach
    public void plan() throws Exception {
        data = SampleFolder.in(Files.createDirectory(temporary.resolve("data")));
        runs = new UnfinishedRuns(temporary.resolve("models/.runs"));
        store = new ModelStore(temporary.resolve("models"));
        TrainingSettings settings = settings(RATES);
        sets = TrainingSets.load(data, settings);
        plan = RunPlan.of(settings, sets.dataset());
    }

    /** As if a person had called the version so, which now stands for the bundled one. */
    void beganWith(String version) {
        List<String> options = new ArrayList<>(RATES);
        options.add("--start-from=bundled");
        plan = RunPlan.of(
                settings(options),
                sets.dataset(),
                new StartVersions(List.of(StartVersions.Version.ofSeed(version, OptionalLong.of(9)))));
    }

    static TrainingSettings settings(List<String> others) {
        return TinyRun.settings(
                Stream.concat(Stream.of(OPTIONS), others.stream()).toArray(String[]::new));
    }

    Path stoppedAfterAnEpoch() throws Exception {
        try (RunFolder folder = runs.begin(plan)) {
            train(TileEpoch.PHASE, folder, stepsAfterEpoch(TileEpoch.PHASE, folder, 1));
            return folder.path();
        }
    }

    void train(String phase, RunFolder folder, BooleanSupplier stop) throws Exception {
        Curriculum curriculum = Curriculum.of(plan.settings(), sets, StartingPoint.RANDOM);
        Lessons lessons = phase.equals(TileEpoch.PHASE) ? curriculum.tiles() : curriculum.lines();
        Progress progress = new Progress(new PrintWriter(new StringWriter()), false);
        new PhaseRun(lessons, plan.settings().seed(), folder, progress, stop).run();
    }

    /** Stops three steps into the epoch behind that one. */
    static BooleanSupplier stepsAfterEpoch(String phase, RunFolder folder, int epoch) {
        int[] asked = {0};
        return () -> folder.state(phase)
                .filter(state -> state.position().epochs().size() >= epoch)
                .map(state -> asked[0]++ > 3)
                .orElse(false);
    }

    String resume(String... options) {
        return resume(new TrainCommand(), options);
    }

    String resume(TrainCommand command, String... options) {
        return train(command, Stream.concat(Stream.of("--resume"), Stream.of(options)));
    }

    String train(TrainCommand command, Stream<String> options) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);
        new CommandLine(command)
                .setOut(writer)
                .setErr(writer)
                .execute(Stream.concat(
                                Stream.of("--data-dir=" + data, "--models-dir=" + temporary.resolve("models")), options)
                        .toArray(String[]::new));
        return out.toString().strip();
    }
}
