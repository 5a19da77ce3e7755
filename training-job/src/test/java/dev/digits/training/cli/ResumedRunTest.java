package dev.digits.training.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.model.store.DurableFiles;
import dev.digits.model.store.StoredVersion;
import dev.digits.training.dataset.DigitDataset;
import dev.digits.training.dataset.SourceFile;
import dev.digits.training.publish.MadeUpVersions;
import dev.digits.training.run.CannotResumeException;
import dev.digits.training.run.LineEpoch;
import dev.digits.training.run.RunFolder;
import dev.digits.training.run.RunPlan;
import dev.digits.training.run.RunState;
import dev.digits.training.run.TileEpoch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class ResumedRunTest extends ResumableRuns {

    private static final List<String> RATES_TO_BE_FOUND = List.of("--lr=auto", "--line-lr=auto");

    @ParameterizedTest
    @ValueSource(strings = {TileEpoch.PHASE, LineEpoch.PHASE})
    public void stoppedInTheMiddleOfAnEpochAndResumedAPhaseEndsWithTheSameWeightsAndNumbers(String phase)
            throws Exception {
        // Given
        plan = RunPlan.of(settings(RATES_TO_BE_FOUND), sets.dataset());
        RunState unbroken;
        try (RunFolder folder = runs.begin(plan)) {
            train(phase, folder, () -> false);
            unbroken = folder.state(phase).orElseThrow();
            runs.finish(folder);
        }

        // When: it is stopped within the second epoch, then within the third
        try (RunFolder folder = runs.begin(plan)) {
            train(phase, folder, stepsAfterEpoch(phase, folder, 1));
            assertThat(folder.state(phase).orElseThrow().position().epochs()).hasSize(1);
        }
        try (RunFolder folder = runs.resume(Optional.empty())) {
            train(phase, folder, stepsAfterEpoch(phase, folder, 2));
            assertThat(folder.state(phase).orElseThrow().position().epochs()).hasSize(2);
        }
        try (RunFolder folder = runs.resume(Optional.empty())) {
            train(phase, folder, () -> false);

            // Then
            RunState resumed = folder.state(phase).orElseThrow();
            assertThat(resumed.tensors()).isEqualTo(unbroken.tensors());
            assertThat(resumed.position().rate()).isEqualTo(unbroken.position().rate());
            assertThat(resumed.position().epochs())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("seconds")
                    .containsExactlyElementsOf(unbroken.position().epochs());
            assertThat(new String(folder.metrics(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.contains("\"epoch\"")))
                    .hasSize(EPOCHS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state.json",
                "SHA256SUMS",
                "weights.safetensors",
                "gradient-means.safetensors",
                "gradient-squares.safetensors",
                "average.safetensors",
                "best.safetensors"
            })
    public void refusesACheckpointOfWhichAByteWasAltered(String file) throws Exception {
        // Given
        Path checkpoint = stoppedAfterAnEpoch().resolve("tiles/checkpoint-00001");
        byte[] bytes = Files.readAllBytes(checkpoint.resolve(file));
        bytes[bytes.length / 2] ^= 1;
        Files.write(checkpoint.resolve(file), bytes);

        // Then
        assertThatThrownBy(() -> runs.resume(Optional.empty()))
                .isInstanceOf(CannotResumeException.class)
                .hasMessageContaining("the checkpoint " + checkpoint + " is damaged: ");
    }

    @Test
    public void saysWhichFileOfACheckpointIsMissing() throws Exception {
        // Given
        Path checkpoint = stoppedAfterAnEpoch().resolve("tiles/checkpoint-00001");
        Files.delete(checkpoint.resolve("average.safetensors"));

        // Then
        assertThatThrownBy(() -> runs.resume(Optional.empty())).hasMessageEndingWith("average.safetensors is missing");
    }

    @Test
    public void goesOnFromTheNewerOfTwoCheckpointsAndPassesOverOneThatWasNotFinished() throws Exception {
        // Given: what a process leaves that was killed before it removed the old one, then while it wrote the next
        Path run = stoppedAfterAnEpoch();
        Path phase = run.resolve(TileEpoch.PHASE);
        Files.createDirectory(phase.resolve("checkpoint-00000"));
        Files.createDirectory(phase.resolve(".checkpoint-00002.partial"));
        Files.writeString(phase.resolve(".checkpoint-00002.partial/state.json"), "{");

        // When
        try (RunFolder folder = runs.resume(Optional.empty())) {
            train(TileEpoch.PHASE, folder, () -> false);

            // Then
            assertThat(namesIn(run)).containsExactlyInAnyOrder("tiles", "lines", "lock", "metrics.jsonl");
            assertThat(namesIn(phase)).containsExactly("checkpoint-00003");
        }
    }

    @Test
    public void refusesDataThatAreNotThoseOfItsBegin() {
        // Given
        DigitDataset dataset = sets.dataset();
        SourceFile first = dataset.files().get(0);
        DigitDataset other = new DigitDataset(
                dataset.training(),
                dataset.test(),
                Stream.concat(
                                Stream.of(new SourceFile(first.name(), "0".repeat(64))),
                                dataset.files().stream().skip(1))
                        .toList());

        // Then
        assertThatThrownBy(() -> plan.requireSame(other))
                .isInstanceOf(CannotResumeException.class)
                .hasMessage(first.name() + " has changed since the run began: its SHA-256 was " + first.sha256()
                        + ", now it is " + "0".repeat(64));
    }

    @Test
    public void saysThatThereIsNothingToResume() {
        assertThat(resume()).isEqualTo("train: there is no unfinished run in " + temporary.resolve("models/.runs"));
    }

    @Test
    public void saysWhichRunsThereAreWhenTheNameIsWrong() throws Exception {
        Path run = stoppedAfterAnEpoch();

        assertThat(resume("nowhere")).contains("no unfinished run nowhere", "there are " + run.getFileName());
    }

    @Test
    public void refusesSettingsThatAreNotTheRunsAndTakesThoseThatAre() throws Exception {
        // Given
        stoppedAfterAnEpoch();

        // Then
        assertThat(resume("--epochs=4"))
                .startsWith("--epochs is 4, but the run began with 3; with --resume it goes on as it began");
        assertThat(resume("--line-batch-size=64"))
                .startsWith("--line-batch-size is 64, but the run began with 2; with --resume it goes on as it began");
        assertThat(resume("--no-augmentation"))
                .startsWith("--no-augmentation cannot be given with --resume; a run goes on as it began");
        assertThat(resume("--epochs=3", "--batch-size=50", "--activate"))
                .contains("tiles: going on after epoch 1", "lines epoch 3/3", "published ");
    }

    @Test
    public void takesNoAugmentationFromTheEnvironmentWhereTheRunBeganWithIt() throws Exception {
        // Given
        Map<String, String> environment = Map.of("DIGITS_TRAIN_NO_AUGMENTATION", "true");
        List<String> options = new ArrayList<>(RATES);
        options.add("--no-augmentation");
        plan = RunPlan.of(settings(options), sets.dataset());
        stoppedAfterAnEpoch();

        // When
        String resumed = resume(new TrainCommand(environment), "--activate");

        // Then
        assertThat(resumed).contains("tiles: going on after epoch 1", "published ");
    }

    @Test
    public void goesOnFromTheVersionThatItBeganWithAndFromNoOther() throws Exception {
        // Given: its lines have not begun
        String version = published();
        beganWith(version);
        stoppedAfterAnEpoch();

        // When: the version is gone
        Path elsewhere = Files.move(store.root().resolve(version), temporary.resolve("elsewhere"));
        String gone = resume();

        // Then
        assertThat(gone.lines())
                .last()
                .isEqualTo("train: --start-from: the run began with version " + version + ", which is neither in "
                        + store.root()
                        + " nor bundled any more, and a phase that has not finished an epoch needs it");

        // When: it is back, and not what the name stands for any more
        Files.move(elsewhere, store.root().resolve(version));
        String resumed = resume("--activate");

        // Then
        assertThat(resumed)
                .contains("tiles: going on after epoch 1", "published ")
                .contains("warning: the validation images of seed 1 were partly learned from by " + version);
        assertThat(newest().manifest().provenance().parent()).contains(version);
    }

    @Test
    public void needsNoVersionToBeginWithOnceEveryPhaseHasFinishedAnEpoch() throws Exception {
        // Given
        String version = published();
        beganWith(version);
        try (RunFolder folder = runs.begin(plan)) {
            train(TileEpoch.PHASE, folder, () -> false);
            train(LineEpoch.PHASE, folder, stepsAfterEpoch(LineEpoch.PHASE, folder, 1));
        }
        DurableFiles.delete(store.root().resolve(version));

        // When
        String resumed = resume("--activate");

        // Then
        assertThat(resumed).contains("lines: going on after epoch 1", "published ");
        assertThat(newest().manifest().provenance().parent()).contains(version);
    }

    /** With another seed than the run's. */
    private String published() throws IOException {
        return store.publish(
                        MadeUpVersions.untrained(settings(List.of("--seed=9")), Instant.parse("2026-01-01T00:00:00Z")))
                .version();
    }

    private StoredVersion.Valid newest() throws IOException {
        return (StoredVersion.Valid) store.list().get(0);
    }

    @Test
    public void doesNotTrainWhenAskedForAPlan() {
        assertThat(resume("--dry-run")).startsWith("--dry-run tells of a new run; leave out --resume");
    }

    @Test
    public void leavesARunAloneThatAnotherIsAtWorkOn() throws Exception {
        // Given
        Path run = stoppedAfterAnEpoch();
        try (RunFolder folder = runs.resume(Optional.empty())) {
            // Then
            assertThat(folder.path()).isEqualTo(run);
            assertThatThrownBy(() -> runs.resume(Optional.empty()))
                    .hasMessageContaining("another process is at work on: " + run.getFileName());
        }
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString()).toList();
        }
    }
}
