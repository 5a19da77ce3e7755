package dev.digits.training.run;

import dev.digits.model.store.DurableFiles;
import dev.digits.model.store.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a model store in which runs are that were begun and are not finished, each in a folder named after the
 * time of its begin and its seed. A run that is finished leaves nothing here; one that was stopped stays until it is
 * resumed or a person removes it.
 */
public final class UnfinishedRuns {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Folders that are being made or removed. */
    private static final String HIDDEN = ".";

    private final Path folder;

    /** @param folder need not be there yet */
    public UnfinishedRuns(Path folder) {
        this.folder = folder;
    }

    /** Begins a run, whole or not at all. */
    public RunFolder begin(RunPlan plan) throws IOException, CannotResumeException {
        Files.createDirectories(folder);
        Leftovers.remove(folder, HIDDEN);
        String name = NAME.format(Instant.now()) + "-seed" + plan.settings().seed();
        Path hidden = Files.createDirectory(folder.resolve(HIDDEN + name));
        Path run = folder.resolve(name);
        try {
            RunFolder.prepare(hidden, plan);
            DurableFiles.rename(hidden, run);
        } finally {
            if (Files.exists(hidden)) {
                DurableFiles.delete(hidden);
            }
        }
        return RunFolder.open(run).orElseThrow(() -> inUse(run));
    }

    /**
     * Opens a run to go on with it.
     *
     * @param name of the run; empty for the newest that no other process is at work on
     * @throws CannotResumeException if there is none, or it cannot go on
     */
    public RunFolder resume(Optional<String> name) throws IOException, CannotResumeException {
        List<Path> runs = list();
        if (name.isPresent()) {
            Path run = folder.resolve(name.get());
            if (!Files.isDirectory(run)) {
                throw new CannotResumeException("there is no unfinished run " + name.get() + " in " + folder
                        + (runs.isEmpty() ? "" : ", there are " + names(runs)));
            }
            return RunFolder.open(run).orElseThrow(() -> inUse(run));
        }
        for (Path run : runs) {
            Optional<RunFolder> opened = RunFolder.open(run);
            if (opened.isPresent()) {
                return opened.get();
            }
        }
        throw new CannotResumeException("there is no unfinished run in " + folder
                + (runs.isEmpty() ? "" : " but those that another process is at work on: " + names(runs)));
    }

    /** Removes a run whose version is in the store. */
    public void finish(RunFolder run) throws IOException {
        run.close();
        Path hidden = folder.resolve(HIDDEN + run.path().getFileName());
        DurableFiles.rename(run.path(), hidden);
        DurableFiles.delete(hidden);
    }

    /** Runs that can be resumed, newest first. */
    private List<Path> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> runs = new ArrayList<>();
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                if (!isHidden(entry) && RunFolder.hasCheckpoint(entry)) {
                    runs.add(entry);
                }
            }
            return runs;
        }
    }

    private static boolean isHidden(Path entry) {
        return entry.getFileName().toString().startsWith(HIDDEN);
    }

    private static CannotResumeException inUse(Path run) {
        return new CannotResumeException("another process is at work on the run " + run);
    }

    private static String names(List<Path> runs) {
        return String.join(
                ", ", runs.stream().map(run -> run.getFileName().toString()).toList());
    }
}
