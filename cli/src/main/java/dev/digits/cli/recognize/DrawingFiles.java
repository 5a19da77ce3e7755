package dev.digits.cli.recognize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which drawings are meant: files as they are named, and of a folder all pictures and ink in it and below it. */
public final class DrawingFiles {

    private static final Set<String> ENDINGS =
            Set.of("png", "jpg", "jpeg", "webp", "bmp", "gif", "tif", "tiff", "json");

    private DrawingFiles() {}

    /**
     * The files, those of a folder in the order of their names; a folder without any stands for itself.
     *
     * @param named files and folders
     * @throws IOException when a folder cannot be read
     */
    public static List<String> of(List<String> named) throws IOException {
        List<String> files = new ArrayList<>();
        for (String name : named) {
            if (isFolder(name)) {
                files.addAll(drawingsIn(Path.of(name)));
            } else {
                files.add(name);
            }
        }
        return files;
    }

    private static List<String> drawingsIn(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            List<String> drawings = below.filter(Files::isRegularFile)
                    .filter(DrawingFiles::hasEnding)
                    .sorted()
                    .map(Path::toString)
                    .toList();
            return drawings.isEmpty() ? List.of(folder.toString()) : drawings;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean hasEnding(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".")
                && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** A name that is no path is no folder; reading it says what is wrong. */
    private static boolean isFolder(String name) {
        try {
            return Files.isDirectory(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
