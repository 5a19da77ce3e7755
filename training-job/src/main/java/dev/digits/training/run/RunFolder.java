package dev.digits.training.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.digits.model.store.DurableFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of one run that is not finished: {@code metrics.jsonl} with a line for each step of the sweep and each
 * epoch, TensorBoard's event files where they are wanted, and the newest {@link Checkpoint}, {@code checkpoint-00012} after twelve epochs. While it is open no other
 * process can open it.
 *
 * <h2>Failure semantics</h2>
 *
 * A checkpoint is removed when the next one is on the disk. So a full disk, or the end of the process or the machine at
 * any moment, leaves a whole one.
 */
public final class RunFolder implements AutoCloseable {

    private static final String METRICS = "metrics.jsonl";
    private static final String LOCK = "lock";
    private static final String CHECKPOINT = "checkpoint-";
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private final Path folder;
    private final FileChannel lock;
    private final Optional<TensorBoardLog> events;
    private Checkpoint newest;

    private RunFolder(Path folder, FileChannel lock, Optional<TensorBoardLog> events, Checkpoint newest) {
        this.folder = folder;
        this.lock = lock;
        this.events = events;
        this.newest = newest;
    }

    /** Writes what a folder needs for being opened. */
    public static void prepare(Path folder, RunPlan plan) throws IOException {
        Checkpoint first = new Checkpoint(plan, Optional.empty());
        first.write(folder.resolve(name(0)));
    }

    /**
     * Opens a run to go on with it.
     *
     * @return empty if another process is at work on it
     * @throws CannotResumeException if it has no checkpoint or a damaged one
     */
    public static Optional<RunFolder> open(Path folder) throws IOException, CannotResumeException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            List<Path> checkpoints = checkpoints(folder);
            if (checkpoints.isEmpty()) {
                throw new CannotResumeException("there is no checkpoint in " + folder);
            }
            Checkpoint newest = Checkpoint.read(checkpoints.get(checkpoints.size() - 1));
            Optional<TensorBoardLog> events =
                    newest.plan().settings().tensorboard() ? Optional.of(TensorBoardLog.in(folder)) : Optional.empty();
            RunFolder run = new RunFolder(folder, channel, events, newest);
            run.restoreMetrics();
            return Optional.of(run);
        } catch (IOException | CannotResumeException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Whether there is something to go on from. */
    public static boolean hasCheckpoint(Path folder) throws IOException {
        return Files.isDirectory(folder) && !checkpoints(folder).isEmpty();
    }

    public Path path() {
        return folder;
    }

    public RunPlan plan() {
        return newest.plan();
    }

    /** After the last epoch that is finished; empty before the end of the first. */
    public Optional<RunState> state() {
        return newest.state();
    }

    /** Adds one line of JSON to the metrics. */
    public void append(Object metrics) throws IOException {
        Files.writeString(folder.resolve(METRICS), line(metrics), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (events.isPresent() && metrics instanceof EpochMetrics epoch) {
            events.get().epoch(epoch, Instant.now());
        }
    }

    /** All lines so far. */
    public byte[] metrics() throws IOException {
        return Files.readAllBytes(folder.resolve(METRICS));
    }

    /**
     * Makes this the state to go on from.
     *
     * @throws IOException if it cannot be written; the one before stays then
     */
    public void keep(RunState state) throws IOException {
        Checkpoint next = new Checkpoint(plan(), Optional.of(state));
        int epoch = state.position().epochs().size();
        Path place = folder.resolve(name(epoch));
        try {
            next.write(place);
        } catch (IOException e) {
            throw new IOException(
                    "epoch " + epoch + " cannot be kept in " + folder + ": " + reason(e)
                            + "; train --resume goes on after epoch " + (epoch - 1),
                    e);
        }
        newest = next;
        for (Path checkpoint : checkpoints(folder)) {
            if (!checkpoint.equals(place)) {
                DurableFiles.delete(checkpoint);
            }
        }
    }

    /** Lets another process open it. */
    @Override
    public void close() throws IOException {
        if (events.isPresent()) {
            events.get().close();
        }
        lock.close();
    }

    private void restoreMetrics() throws IOException {
        StringBuilder lines = new StringBuilder();
        if (state().isPresent()) {
            RunPosition position = state().get().position();
            if (position.rate().sweep().isPresent()) {
                for (Object point : position.rate().sweep().get().points()) {
                    lines.append(line(point));
                }
            }
            for (EpochMetrics epoch : position.epochs()) {
                lines.append(line(epoch));
            }
        }
        Files.writeString(folder.resolve(METRICS), lines);
    }

    /** The lock ends with the channel, or with the process. */
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static List<Path> checkpoints(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(CHECKPOINT))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
        }
    }

    private static String name(int epoch) {
        return String.format("%s%05d", CHECKPOINT, epoch);
    }

    private static String line(Object metrics) throws JsonProcessingException {
        return JSON.writeValueAsString(metrics) + "\n";
    }

    private static String reason(IOException failure) {
        return failure instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : failure.getMessage();
    }
}
