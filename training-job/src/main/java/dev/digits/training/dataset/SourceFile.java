package dev.digits.training.dataset;

import java.nio.file.Path;

/**
 * A file that images or labels were read from, for a model's provenance.
 *
 * @param name file name without folder
 * @param sha256 of its content, unpacked if it came as gzip; 64 lower-case hex digits
 */
public record SourceFile(String name, String sha256) {
    private static final int CHUNK = 1 << 16;

    /**
     * Reads a file of any format for its checksum alone.
     *
     * @throws DatasetException if it cannot be read or is a damaged gzip
     */
    public static SourceFile of(Path file) throws DatasetException {
        try (ContentStream content = ContentStream.open(file)) {
            byte[] chunk = new byte[CHUNK];
            int read = 0;
            while (read >= 0) {
                read = content.read(chunk);
            }
            return content.source();
        }
    }
}
