package dev.digits.training.report;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that a command writes for a person, whole or not at all. Where the name is a link, what it leads to is written. What is there and is
 * no regular file, such as a pipe or a device, is written to as it is.
 */
public final class OutputFile {

    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    private OutputFile() {}

    /**
     * Writes the file; what was there before is replaced at once, or stays when something goes wrong.
     *
     * @param file its folder must exist
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder, not a file to write to");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            Files.write(file, content, StandardOpenOption.WRITE);
        } else {
            replace(linked(file.toAbsolutePath()), content);
        }
    }

    private static void replace(Path file, byte[] content) throws IOException {
        // no file of Files.createTempFile: that one's mode would let nobody else read it
        Path part = file.resolveSibling("." + file.getFileName() + "-" + UUID.randomUUID() + ".part");
        try {
            Files.write(part, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The file that a link leads to, be it there or not. */
    private static Path linked(Path file) throws IOException {
        Path at = file;
        for (int links = 0; Files.isSymbolicLink(at); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        return at;
    }
}
