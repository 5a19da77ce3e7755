package dev.digits.cli.recognize;

import dev.digits.cli.recognize.NamedDrawing.InFile;
import dev.digits.cli.recognize.NamedDrawing.OnStandardInput;
import dev.digits.cli.recognize.NamedDrawing.Unreadable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which drawings are meant: files as they are named, and of a folder all pictures and ink in it and below it.
 *
 * <h2>Failure semantics</h2>
 *
 * What cannot be read, be it a folder below one that is named, is among the drawings as {@link Unreadable}; the others are found all the same.
 */
public final class DrawingFiles {

    private static final String STANDARD_INPUT = "-";
    private static final Set<String> ENDINGS =
            Set.of("png", "jpg", "jpeg", "webp", "bmp", "gif", "tif", "tiff", "json");

    private DrawingFiles() {}

    /**
     * The files, those of a folder in the order of their names; a folder without any stands for itself.
     *
     * @param named files and folders
     * @param outputs files that are written, which are no drawings of a folder
     */
    public static List<NamedDrawing> of(List<String> named, List<Path> outputs) {
        List<NamedDrawing> drawings = new ArrayList<>();
        for (String name : named) {
            if (name.equals(STANDARD_INPUT)) {
                drawings.add(new OnStandardInput(name));
            } else {
                drawings.addAll(at(name, outputs));
            }
        }
        return drawings;
    }

    private static List<NamedDrawing> at(String name, List<Path> outputs) {
        try {
            Path path = Path.of(name);
            return Files.isDirectory(path) ? drawingsIn(path, outputs) : List.of(new InFile(name, path));
        } catch (InvalidPathException e) {
            return List.of(new Unreadable(name, "no such file"));
        }
    }

    private static List<NamedDrawing> drawingsIn(Path folder, List<Path> outputs) {
        Visit visit = new Visit(outputs);
        try {
            Files.walkFileTree(folder, visit);
        } catch (IOException e) {
            visit.found.put(folder, new Unreadable(folder.toString(), FailureWords.of(e)));
        }
        return visit.found.isEmpty()
                ? List.of(new Unreadable(folder.toString(), "is a folder without a drawing"))
                : List.copyOf(visit.found.values());
    }

    private static boolean hasEnding(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".")
                && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Sorts what it finds by path. */
    private static final class Visit extends SimpleFileVisitor<Path> {
        private final Map<Path, NamedDrawing> found = new TreeMap<>();
        private final List<Path> outputs;

        Visit(List<Path> outputs) {
            this.outputs = outputs;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Files.isRegularFile(file) && hasEnding(file) && !SameFile.isAmong(outputs, file)) {
                found.put(file, InFile.at(file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            found.put(file, new Unreadable(file.toString(), FailureWords.of(failure)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
            if (failure != null) {
                found.put(folder, new Unreadable(folder.toString(), FailureWords.of(failure)));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
