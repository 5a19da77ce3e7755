package dev.digits.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.model.ReaderNetworks;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.model.weights.Safetensors;
import dev.digits.model.weights.Tensor;
import dev.digits.training.TinyRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ends the real process from outside, as people, engines and power cuts do. */
@EnabledOnOs(OS.LINUX)
public class StoppedTrainingTest {

    private static final int LONG = 500;

    /** The epoch that failed, why, and the one before. */
    private static final Pattern NOT_KEPT =
            Pattern.compile("epoch (\\d+) cannot be kept(.*); train --resume goes on after epoch (\\d+)");

    @TempDir
    Path temporary;

    private Path data;
    private ModelStore store;

    @BeforeEach
    public void folders() throws IOException {
        data = SampleFolder.in(Files.createDirectory(temporary.resolve("data")));
        store = new ModelStore(temporary.resolve("models"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    public void aSignalPublishesTheBestSoFarAndLeavesTheRunToBeResumed(String signal) throws Exception {
        // Given
        try (TrainingProcess process = TrainingProcess.begin(data, store.root(), 1, LONG)) {
            process.await("lines epoch 2/" + LONG);

            // When
            process.send(signal);

            // Then
            assertThat(process.exitCode()).as(process.output()).isZero();
            assertThat(process.output()).contains("published ", "train --resume goes on");
            try (ReaderNetworks reader = ReaderNetworks.load(store.list().get(0).files())) {
                assertThat(reader.classify(new byte[1][784])[0]).hasSize(11);
            }
            assertThat(runs()).hasSize(1);
        }
    }

    @Test
    public void aSignalWhileTilesAreLearnedPublishesNothingAndSaysSo() throws Exception {
        // Given
        try (TrainingProcess process = TrainingProcess.begin(data, store.root(), LONG, 1)) {
            process.await("tiles epoch 2/" + LONG);

            // When
            process.send("INT");

            // Then
            assertThat(process.exitCode()).as(process.output()).isEqualTo(1);
            assertThat(process.output())
                    .contains("stopped before the line network finished an epoch; nothing to publish,"
                            + " train --resume goes on");
            assertThat(store.list()).isEmpty();
            assertThat(runs()).hasSize(1);
        }
    }

    @Test
    public void aSecondSignalEndsItAtOnce() throws Exception {
        // Given
        try (TrainingProcess process = TrainingProcess.begin(data, store.root(), 1, LONG)) {
            process.await("lines epoch 1/" + LONG);

            // When
            process.send("INT");
            process.await("stopping");
            process.send("INT");

            // Then: the exit code of a process that SIGINT ends, unless it was done already
            assertThat(process.exitCode()).isIn(130, 0);
        }
    }

    @Test
    public void killedAndResumedItEndsWithTheSameWeightsBitForBit() throws Exception {
        // Given: a run that nobody disturbs
        ModelStore undisturbed = new ModelStore(temporary.resolve("undisturbed"));
        List<String> outputs = new ArrayList<>();
        try (TrainingProcess process = TrainingProcess.begin(data, undisturbed.root(), 2, 2)) {
            assertThat(process.exitCode()).as(process.output()).isZero();
            outputs.add(process.output());
        }

        // When: the same one is killed twice, somewhere in an epoch, and is held before so that it does not end
        // meanwhile
        try (TrainingProcess process = TrainingProcess.begin(data, store.root(), 2, 2)) {
            process.await("tiles epoch 1/2");
            process.send("STOP");
            assertThat(runs()).hasSize(1);
            process.send("KILL");
            process.exitCode();
            outputs.add(process.output());
        }
        try (TrainingProcess process = TrainingProcess.start(data, store.root(), List.of("--resume", "--activate"))) {
            process.await("lines epoch 1/2");
            process.send("STOP");
            assertThat(runs()).hasSize(1);
            process.send("KILL");
            process.exitCode();
            outputs.add(process.output());
        }
        try (TrainingProcess process = TrainingProcess.start(data, store.root(), List.of("--resume", "--activate"))) {
            assertThat(process.exitCode()).as(process.output()).isZero();
            outputs.add(process.output());
        }

        // Then
        for (String file : List.of(ModelFiles.WEIGHTS, ModelFiles.LINE)) {
            assertThat(differences(weights(store, file), weights(undisturbed, file)))
                    .as(file + " of these runs: " + String.join("\n", outputs))
                    .isEmpty();
        }
        assertThat(runs()).isEmpty();
    }

    @Test
    public void aFullDiskEndsItInOneLineAndItGoesOnWhenThereIsRoom() throws Exception {
        // Given
        List<String> options = List.of(
                TinyRun.options("--epochs=2", "--line-epochs=1", "--line-lr=0.003", "--widths=16,32", "--activate"));

        // When
        try (TrainingProcess process = TrainingProcess.start(data, store.root(), options)) {
            process.await("looking for a learning rate");
            process.fillDisk();

            // Then
            assertThat(process.exitCode()).isEqualTo(1);
            List<MatchResult> failures =
                    NOT_KEPT.matcher(process.output()).results().toList();
            assertThat(failures).as(process.output()).hasSize(1);
            int failed = Integer.parseInt(failures.get(0).group(1));
            assertThat(failures.get(0).group(2)).contains("File too large");
            assertThat(failures.get(0).group(3)).isEqualTo(Integer.toString(failed - 1));
        }
        try (TrainingProcess process = TrainingProcess.start(data, store.root(), List.of("--resume", "--activate"))) {
            assertThat(process.exitCode()).as(process.output()).isZero();
            assertThat(store.list()).hasSize(1);
        }
    }

    private List<Path> runs() throws IOException {
        try (Stream<Path> runs = Files.list(store.runs())) {
            return runs.toList();
        }
    }

    /** Which tensors differ in any bit, and by how much. */
    private static List<String> differences(Map<String, Tensor> some, Map<String, Tensor> others) {
        assertThat(some.keySet()).isEqualTo(others.keySet());
        return some.keySet().stream()
                .filter(name -> !some.get(name).equals(others.get(name)))
                .map(name -> name + " by "
                        + IntStream.range(0, some.get(name).values().length)
                                .mapToDouble(i -> Math.abs(some.get(name).values()[i]
                                        - others.get(name).values()[i]))
                                .max()
                                .orElse(0))
                .toList();
    }

    private static Map<String, Tensor> weights(ModelStore store, String file) throws IOException {
        List<StoredVersion> versions = store.list();
        assertThat(versions).hasSize(1);
        try (InputStream in = versions.get(0).files().open(file)) {
            return Safetensors.read(in);
        }
    }
}
