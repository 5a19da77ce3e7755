package dev.digits.training.run;

import dev.digits.model.store.DurableFiles;
import dev.digits.model.store.FileChecksum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * SHA-256 of each file of a folder, kept in the folder's {@value #NAME}, as {@code sha256sum -c} reads it.
 *
 * @param sums 64 lower-case hex digits by file name
 */
public record FileSums(Path folder, Map<String, String> sums) {

    static final String NAME = "SHA256SUMS";

    private static final String SEPARATOR = "  ";

    /** Writes the sums of all files that are there. */
    public static void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.sorted().toList()) {
                text.append(FileChecksum.of(file).sha256())
                        .append(SEPARATOR)
                        .append(file.getFileName())
                        .append('\n');
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        DurableFiles.write(folder.resolve(NAME), out -> out.write(bytes));
    }

    /** Reads the sums; lines of another form are passed over, so that the files that they were for have none. */
    public static FileSums read(Path folder) throws IOException, CannotResumeException {
        Map<String, String> sums = new HashMap<>();
        if (!Files.isRegularFile(folder.resolve(NAME))) {
            throw CannotResumeException.damaged(folder, NAME + " is missing");
        }
        String text = new String(Files.readAllBytes(folder.resolve(NAME)), StandardCharsets.ISO_8859_1);
        for (String line : text.lines().toList()) {
            String[] fields = line.split(SEPARATOR, 2);
            if (fields.length == 2) {
                sums.put(fields[1], fields[0]);
            }
        }
        return new FileSums(folder, sums);
    }

    /**
     * Checks one file.
     *
     * @throws CannotResumeException if the file is missing or is not what was written
     */
    public void verify(String name) throws IOException, CannotResumeException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw CannotResumeException.damaged(folder, name + " is missing");
        }
        if (!FileChecksum.of(file).sha256().equals(sums.get(name))) {
            throw CannotResumeException.damaged(folder, name + " is not what was written, its SHA-256 differs");
        }
    }
}
