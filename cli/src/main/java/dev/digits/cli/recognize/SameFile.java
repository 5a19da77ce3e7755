package dev.digits.cli.recognize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether two paths lead to one file, be it by a link. */
final class SameFile {

    private SameFile() {}

    static boolean isAmong(List<Path> files, Path file) {
        return files.stream().anyMatch(other -> isSame(other, file));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) { // one of them is not there
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }
}
