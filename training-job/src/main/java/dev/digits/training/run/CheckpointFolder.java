package dev.digits.training.run;

import dev.digits.model.store.DurableFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checkpoints of one phase: the newest {@link Checkpoint}, {@code checkpoint-00012} after twelve epochs.
 *
 * <h2>Failure semantics</h2>
 *
 * A checkpoint is removed when the next one is on the disk. So a full disk, or the end of the process or the machine at any moment,
 * leaves a whole one.
 */
final class CheckpointFolder {

    private static final String CHECKPOINT = "checkpoint-";

    private final Path folder;
    private Checkpoint newest;

    private CheckpointFolder(Path folder, Checkpoint newest) {
        this.folder = folder;
        this.newest = newest;
    }

    /** Makes the folder, with a checkpoint before the first epoch. */
    static void prepare(Path folder, RunPlan plan) throws IOException {
        Files.createDirectory(folder);
        new Checkpoint(plan, Optional.empty()).write(folder.resolve(name(0)));
    }

    /** @throws CannotResumeException if it has no checkpoint or a damaged one */
    static CheckpointFolder open(Path folder) throws IOException, CannotResumeException {
        List<Path> checkpoints = Files.isDirectory(folder) ? checkpoints(folder) : List.of();
        if (checkpoints.isEmpty()) {
            throw new CannotResumeException("there is no checkpoint in " + folder);
        }
        return new CheckpointFolder(folder, Checkpoint.read(checkpoints.get(checkpoints.size() - 1)));
    }

    /** Whether there is something to go on from. */
    static boolean hasCheckpoint(Path folder) throws IOException {
        return Files.isDirectory(folder) && !checkpoints(folder).isEmpty();
    }

    RunPlan plan() {
        return newest.plan();
    }

    /** After the last epoch that is finished; empty before the end of the first. */
    Optional<RunState> state() {
        return newest.state();
    }

    /**
     * Makes this the state to go on from.
     *
     * @throws IOException if it cannot be written; the one before stays then
     */
    void keep(RunState state) throws IOException {
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

    private static String reason(IOException failure) {
        return failure instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : failure.getMessage();
    }
}
