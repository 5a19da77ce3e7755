package dev.digits.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.digits.fixtures.MnistSample;
import dev.digits.system.Checkout;
import dev.digits.system.CommandLine;
import dev.digits.system.DigitCanvas;
import dev.digits.system.OwnSystem;
import dev.digits.system.PublishedVersion;
import dev.digits.system.RunningSystem;
import dev.digits.system.SteadyLoad;
import dev.digits.system.SteadyLoad.Call;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The training job is killed while it writes a version into the store of a system that reads. */
@ExtendWith(OwnSystem.class)
class KilledTrainingTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    /** From the version's being published. */
    private static final Duration TAKEN_UP = Duration.ofSeconds(5);

    private static final Duration TRAINING = Duration.ofMinutes(8);
    private static final Duration COMMAND = Duration.ofMinutes(1);
    /** After a day what a killed job left in the store is removed by the next one that publishes. */
    private static final Duration OLD = Duration.ofDays(2);

    private static final int CLIENTS = 1;
    /** The training has most of the processors. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final String TEXT = "407";
    /** One epoch of each phase, of next to nothing. */
    private static final List<String> SHORT = List.of(
            "--limit=300",
            "--validation-size=50",
            "--epochs=1",
            "--lr=0.003",
            "--line-epochs=1",
            "--line-batches=8",
            "--line-batch-size=2",
            "--line-validation=8",
            "--line-lr=0.003");

    @TempDir
    private Path folder;

    private final RunningSystem system;

    KilledTrainingTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void theOldVersionServesAndTheResumedRunPublishes() throws Exception {
        // Given
        byte[] drawing = DigitCanvas.of(TEXT).png();
        String data = "--data-dir=" + MnistSample.copyTo(folder.resolve("data"));
        String before = PublishedVersion.in(system.models(), "20200101T000000Z").name();
        await("it reads by a version of the store")
                .atMost(SOON)
                .until(() -> system.read(drawing).modelVersion().equals(before));
        try (SteadyLoad load = SteadyLoad.start(system.gateway(), drawing, CLIENTS, PAUSE)) {
            // When
            List<String> train = new ArrayList<>(List.of("train", data, "--activate"));
            train.addAll(SHORT);
            Process job = start(train);
            Path partial = awaitPartialVersion(job);
            job.destroyForcibly().waitFor();
            long killed = System.nanoTime();

            // Then
            assertThat(partial).isDirectory();
            assertThat(run(List.of("models", "list")).out()).contains(before).doesNotContain(".incoming");
            assertThat(system.read(drawing).modelVersion()).isEqualTo(before);

            // When
            Files.setLastModifiedTime(partial, FileTime.from(Instant.now().minus(OLD)));
            String said = run(List.of("train", data, "--resume", "--activate")).out();
            long published = System.nanoTime();

            // Then
            await("the new version reads")
                    .atMost(TAKEN_UP)
                    .until(() ->
                            said.contains("published " + system.read(drawing).modelVersion()));
            System.out.printf(
                    "killed while it wrote: published %d s later, taken up after %d ms, %d calls of which %d failed%n",
                    TimeUnit.NANOSECONDS.toSeconds(published - killed),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - published),
                    load.calls(call -> true).size(),
                    load.calls(call -> !call.read()).size());
            assertThat(partial).doesNotExist();
            assertThat(system.models().resolve(".runs")).isEmptyDirectory();
            assertThat(load.calls(call -> !call.read())).isEmpty();
            assertThat(load.calls(call -> call.body().contains(before)))
                    .isNotEmpty()
                    .allMatch(call -> call.body().contains("\"text\":\"" + TEXT + "\""));
            assertThat(load.calls(call -> !call.body().contains(before) && !said.contains(version(call))))
                    .isEmpty();
        }
    }

    private static String version(Call call) {
        return call.body().replaceAll("(?s).*\"version\":\"([^\"]+)\".*", "$1");
    }

    /** The folder in which the job is writing a version that nobody can see yet. */
    private Path awaitPartialVersion(Process job) throws IOException, InterruptedException {
        long end = System.nanoTime() + TRAINING.toNanos();
        while (job.isAlive() && System.nanoTime() < end) {
            try (DirectoryStream<Path> hidden = Files.newDirectoryStream(system.models(), ".incoming-*")) {
                for (Path entry : hidden) {
                    if (Files.isDirectory(entry)) {
                        return entry;
                    }
                }
            }
            Thread.sleep(1);
        }
        throw new AssertionError("the job wrote no version: " + Files.readString(log()));
    }

    private Process start(List<String> arguments) throws IOException {
        return new ProcessBuilder(command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    private CommandLine run(List<String> arguments) throws IOException, InterruptedException {
        CommandLine job =
                CommandLine.run(folder, Map.of(), arguments.contains("train") ? TRAINING : COMMAND, command(arguments));
        assertThat(job.exitCode()).as(job.all()).isZero();
        return job;
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dai.djl.offline=true",
                "-Xmx1g",
                "-jar",
                Checkout.require("training-job/target/training-job.jar").toString()));
        command.addAll(arguments);
        command.add("--models-dir=" + system.models());
        return command;
    }

    private Path log() {
        return folder.resolve("train.log");
    }
}
