package dev.digits.training.unipen;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds included files: beside the file that includes them, or in the folder {@value #FOLDER} beside any of the folders that
 * it lies in, as on UNIPEN's CD-ROM.
 */
final class Includes {
    /** Name of the folder. */
    static final String FOLDER = "include";

    /** Finds one; empty if there is none, or the name leads out of those folders. */
    Optional<Path> find(String name, Path includer) {
        Path absolute = includer.toAbsolutePath().normalize();
        for (Path folder = absolute.getParent(); folder != null; folder = folder.getParent()) {
            for (Path place : folder.equals(absolute.getParent())
                    ? Stream.of(folder, folder.resolve(FOLDER)).toList()
                    : Stream.of(folder.resolve(FOLDER)).toList()) {
                // the names on the CD-ROM are in lower case, those in the files are not always
                for (String spelling : new String[] {name, name.toLowerCase(Locale.ROOT)}) {
                    Optional<Path> file = within(place, spelling);
                    if (file.isPresent()) {
                        return file;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> within(Path folder, String name) {
        try {
            Path file = folder.resolve(name).normalize();
            return file.startsWith(folder) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
