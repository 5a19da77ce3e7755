package dev.digits.training.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of one run that is not finished: {@code metrics.jsonl} with a line for each step of the sweeps and each epoch,
 * TensorBoard's event files where they are wanted, and for each phase a folder with its newest {@link Checkpoint}. While it is open no
 * other process can open it.
 */
public final class RunFolder implements AutoCloseable {

    private static final String METRICS = "metrics.jsonl";
    private static final String LOCK = "lock";
    private static final List<String> PHASES = List.of(TileEpoch.PHASE, LineEpoch.PHASE);
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private final Path folder;
    private final FileChannel lock;
    private final Optional<TensorBoardLog> events;
    private final Map<String, CheckpointFolder> phases;

    private RunFolder(
            Path folder, FileChannel lock, Optional<TensorBoardLog> events, Map<String, CheckpointFolder> phases) {
        this.folder = folder;
        this.lock = lock;
        this.events = events;
        this.phases = phases;
    }

    /** Writes what a folder needs for being opened. */
    static void prepare(Path folder, RunPlan plan) throws IOException {
        for (String phase : PHASES) {
            CheckpointFolder.prepare(folder.resolve(phase), plan);
        }
    }

    /**
     * Opens a run to go on with it.
     *
     * @return empty if another process is at work on it
     * @throws CannotResumeException if it has no checkpoint or a damaged one
     */
    static Optional<RunFolder> open(Path folder) throws IOException, CannotResumeException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            Map<String, CheckpointFolder> phases = new LinkedHashMap<>();
            for (String phase : PHASES) {
                phases.put(phase, CheckpointFolder.open(folder.resolve(phase)));
            }
            boolean tensorboard = phases.get(TileEpoch.PHASE).plan().settings().tensorboard();
            Optional<TensorBoardLog> events = tensorboard ? Optional.of(TensorBoardLog.in(folder)) : Optional.empty();
            RunFolder run = new RunFolder(folder, channel, events, phases);
            run.restoreMetrics();
            return Optional.of(run);
        } catch (IOException | CannotResumeException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Whether there is something to go on from. */
    static boolean hasCheckpoint(Path folder) throws IOException {
        for (String phase : PHASES) {
            if (!CheckpointFolder.hasCheckpoint(folder.resolve(phase))) {
                return false;
            }
        }
        return true;
    }

    /** When a run was begun: it is opened then, and its lock made, which nobody writes to. */
    static FileTime begun(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        return Files.getLastModifiedTime(Files.exists(lock) ? lock : folder);
    }

    /** Where it lies. */
    public Path path() {
        return folder;
    }

    /** What the run began with. */
    public RunPlan plan() {
        return phases.get(TileEpoch.PHASE).plan();
    }

    /**
     * How far a phase has come: after the last epoch that is finished.
     *
     * @param phase its name
     * @return empty before the end of the first
     */
    public Optional<RunState> state(String phase) {
        return phases.get(phase).state();
    }

    /** Whether every phase has finished an epoch, so that none needs weights to begin with. */
    public boolean hasBegunEveryPhase() {
        return phases.values().stream().allMatch(phase -> phase.state().isPresent());
    }

    /**
     * Makes this the state of a phase to go on from.
     *
     * @throws IOException if it cannot be written; the one before stays then
     */
    void keep(String phase, RunState state) throws IOException {
        phases.get(phase).keep(state);
    }

    /** Adds one line of JSON to the metrics. */
    void append(Object metrics) throws IOException {
        Files.writeString(folder.resolve(METRICS), line(metrics), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (events.isPresent() && metrics instanceof EpochMetrics epoch) {
            events.get().epoch(epoch, Instant.now());
        }
    }

    /** All lines so far. */
    public byte[] metrics() throws IOException {
        return Files.readAllBytes(folder.resolve(METRICS));
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
        for (CheckpointFolder phase : phases.values()) {
            if (phase.state().isPresent()) {
                RunPosition position = phase.state().get().position();
                if (position.rate().sweep().isPresent()) {
                    for (Object point : position.rate().sweep().get().points()) {
                        lines.append(line(point));
                    }
                }
                for (EpochMetrics epoch : position.epochs()) {
                    lines.append(line(epoch));
                }
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

    private static String line(Object metrics) throws JsonProcessingException {
        return JSON.writeValueAsString(metrics) + "\n";
    }
}
