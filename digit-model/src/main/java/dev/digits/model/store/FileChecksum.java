package dev.digits.model.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a file must be, or is.
 *
 * @param sha256 of its bytes, 64 lower-case hex digits
 * @param size in bytes
 */
public record FileChecksum(String sha256, long size) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException when the checksum is not SHA-256 in lower-case hex or the size negative */
    public FileChecksum {
        if (sha256 == null || !SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("sha256 is " + sha256 + ", must be 64 lower-case hex digits");
        }
        if (size < 0) {
            throw new IllegalArgumentException("size is " + size + ", must be 0 or more");
        }
    }

    /** Reads a file for what it is. */
    public static FileChecksum of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Checksums.of(in);
        }
    }
}
