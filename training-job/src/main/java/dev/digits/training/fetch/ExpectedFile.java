package dev.digits.training.fetch;

import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of which it is known what it must hold.
 *
 * @param name file name without folder
 * @param size in bytes, unpacked
 * @param sha256 of its unpacked content, 64 lower-case hex digits
 */
public record ExpectedFile(String name, int size, String sha256) {
    /** Name of the gzip that a mirror keeps, and that is as good as the file itself. */
    String packedName() {
        return name + ".gz";
    }

    /** True if the file lies in {@code folder}, plain or as gzip, with the right content. */
    boolean isIn(Path folder) {
        return matches(folder.resolve(name)) || matches(folder.resolve(packedName()));
    }

    private boolean matches(Path file) {
        try {
            return Files.isRegularFile(file) && SourceFile.of(file).sha256().equals(sha256);
        } catch (DatasetException e) {
            // a file that cannot be read is one to be fetched
            return false;
        }
    }
}
