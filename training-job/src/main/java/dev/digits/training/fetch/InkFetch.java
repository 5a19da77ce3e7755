package dev.digits.training.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fetches archives of ink and unpacks each into a folder of its own. A folder that is there is left alone; a download that
 * broke off goes on where it ended; a folder appears whole or not at all. An archive that came whole stays until it is unpacked, unless it is
 * damaged: then it is removed, and the next fetch asks for it again.
 */
public final class InkFetch {
    private final List<InkArchive> archives;
    private final Patience patience;
    private final FetchProgress progress;

    /** @param progress told what goes on */
    public InkFetch(List<InkArchive> archives, Patience patience, FetchProgress progress) {
        this.archives = List.copyOf(archives);
        this.patience = patience;
        this.progress = progress;
    }

    /**
     * Fetches what is missing.
     *
     * @param folder made if it is not there
     * @return why an archive could not be had; empty when all are there
     * @throws IOException if the folder cannot be written to
     */
    public Map<InkArchive, String> into(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Map<InkArchive, String> failures = new LinkedHashMap<>();
        for (InkArchive archive : archives) {
            Path place = folder.resolve(archive.name());
            if (Files.isDirectory(place)) {
                progress.report(archive.name() + ": is there");
                continue;
            }
            try {
                fetch(archive, place);
                progress.report(archive.name() + ": unpacked into " + place);
            } catch (IOException e) {
                String why = Failures.brief(e);
                progress.report(archive.name() + ": " + why);
                failures.put(archive, why);
            }
        }
        return failures;
    }

    private void fetch(InkArchive archive, Path place) throws IOException, InterruptedException {
        Path part = place.resolveSibling(archive.name() + ".part");
        progress.report(archive.name() + ": fetching " + archive.title());
        new ResumableDownload(patience).fetch(archive.address(), part, archive.most());
        try (TemporaryFolder unpacked = TemporaryFolder.in(place.getParent())) {
            Path content = Files.createDirectory(unpacked.path().resolve(archive.name()));
            Unpacking.of(part, content, archive.mostUnpacked());
            Files.move(content, place);
        } catch (DamagedArchiveException e) {
            // it was whole, so what is wrong with it now always will be
            Files.deleteIfExists(part);
            throw e;
        }
        Files.deleteIfExists(part);
    }
}
