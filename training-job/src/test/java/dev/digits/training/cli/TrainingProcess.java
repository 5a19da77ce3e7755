package dev.digits.training.cli;

import dev.digits.training.TinyRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real training job as a process of its own, on a tiny network, for tests that end it from outside. */
final class TrainingProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /**
     * Networks that learn in seconds; with dropout, so that its random numbers count, and as many channels as the layout that trainings
     * use needs. What the version in service reads is not asked.
     */
    private static final List<String> TINY = List.of(
            "--lr=0.01",
            "--batch-size=50",
            "--widths=16,32",
            "--dropout=0.3",
            "--average-decay=0.9",
            "--line-average-decay=0.9",
            "--seed=3",
            "--activate");

    private final Process process;
    private final Path output;

    private TrainingProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Begins a run. */
    static TrainingProcess begin(Path data, Path models, int epochs, int lineEpochs) throws IOException {
        List<String> options = new ArrayList<>(TINY);
        options.addAll(TinyRun.LINES);
        options.add("--epochs=" + epochs);
        options.add("--line-epochs=" + lineEpochs);
        return start(data, models, options);
    }

    /** Starts {@code train} with these options beside those of the folders. */
    static TrainingProcess start(Path data, Path models, List<String> options) throws IOException {
        // a build in the background has its children ignore Ctrl-C
        return start(data, models, List.of("/usr/bin/env", "--default-signal"), options);
    }

    private static TrainingProcess start(Path data, Path models, List<String> wrapper, List<String> options)
            throws IOException {
        Path output = Files.createTempFile("train", ".txt");
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dai.djl.pytorch.num_threads=2",
                "-cp",
                System.getProperty("java.class.path"),
                DigitsTraining.class.getName(),
                "train",
                "--data-dir=" + data,
                "--models-dir=" + models));
        command.addAll(options);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new TrainingProcess(process, output);
    }

    /** Waits until the process has printed this, and fails when it ends before. */
    void await(String text) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        boolean alive = true;
        while (!output().contains(text)) {
            if (!alive || Instant.now().isAfter(end)) {
                throw new AssertionError("'" + text + "' was not printed: " + output());
            }
            alive = process.isAlive(); // what it printed last is looked for once more
            Thread.sleep(20);
        }
    }

    /** @param signal such as {@code INT} */
    void send(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** From here on no file of the process can become larger than 64 KiB: to the process, the disk is full. */
    void fillDisk() throws IOException, InterruptedException {
        new ProcessBuilder("prlimit", "--pid=" + process.pid(), "--fsize=65536")
                .start()
                .waitFor();
    }

    /** Waits for the end of the process. */
    int exitCode() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the process did not end: " + output());
        }
        return process.exitValue();
    }

    /** What it has printed so far. */
    String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
