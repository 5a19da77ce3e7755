package dev.digits.training.run;

import dev.digits.model.store.DurableFiles;
import dev.digits.model.store.Leftovers;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of a model store in which runs are that were begun and are not finished, each in a folder of its name. A run that is finished leaves nothing here; one that was stopped stays until it is
 * resumed or a person removes it.
 */
public final class UnfinishedRuns {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Folders that are being made or removed. */
    private static final String HIDDEN = ".";

    private final Path folder;

    /** @param folder need not be there yet */
    public UnfinishedRuns(Path folder) {
        this.folder = folder;
    }

    /** Begins a run, whole or not at all, named after the time and its seed. */
    public RunFolder begin(RunPlan plan) throws IOException, CannotResumeException {
        return begin(
                plan, TIME.format(Instant.now()) + "-seed" + plan.settings().seed());
    }

    /**
     * Begins a run, whole or not at all.
     *
     * @param name of letters, digits, dots, dashes and underscores
     * @throws CannotResumeException when it is none, or there is a run of that name
     */
    public RunFolder begin(RunPlan plan, String name) throws IOException, CannotResumeException {
        if (!NAME.matcher(name).matches()) {
            throw new CannotResumeException("a run cannot be called '" + name
                    + "': letters, digits, dots, dashes and underscores, no dot first, 100 at most");
        }
        Files.createDirectories(folder);
        Leftovers.remove(folder, HIDDEN);
        Path hidden = Files.createDirectory(hidden(name));
        Path run = folder.resolve(name);
        try {
            RunFolder.prepare(hidden, plan);
            DurableFiles.rename(hidden, run);
        } catch (FileSystemException e) {
            if (Files.isDirectory(run)) {
                throw inUse(run);
            }
            throw e;
        } finally {
            if (Files.exists(hidden)) {
                DurableFiles.delete(hidden);
            }
        }
        return RunFolder.open(run).orElseThrow(() -> inUse(run));
    }

    /** Whether a run of that name was begun and is not finished. */
    public boolean contains(String name) {
        return NAME.matcher(name).matches() && Files.isDirectory(folder.resolve(name));
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
        Path hidden = hidden(run.path().getFileName().toString());
        DurableFiles.rename(run.path(), hidden);
        DurableFiles.delete(hidden);
    }

    /** What a killed process left under such a name stands in nobody's way. */
    private Path hidden(String run) {
        return folder.resolve(HIDDEN + run + "-" + UUID.randomUUID());
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
            Map<Path, FileTime> begun = new HashMap<>();
            for (Path run : runs) {
                begun.put(run, RunFolder.begun(run));
            }
            runs.sort(Comparator.<Path, FileTime>comparing(begun::get).reversed());
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
