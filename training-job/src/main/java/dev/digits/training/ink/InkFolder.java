package dev.digits.training.ink;

import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.MissingSetException;
import dev.digits.training.dataset.UnreadableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds files of ink. */
final class InkFolder {
    private static final String ENDING = ".jsonl";

    private InkFolder() {}

    /**
     * Reads files, and of folders every {@code *.jsonl} below them, sorted by path. A file that is named twice is read once.
     *
     * @throws DatasetException if one is not there, a folder holds none, or a file is damaged
     */
    static List<InkFile> read(List<Path> filesAndFolders) throws DatasetException {
        Map<Path, String> names = new LinkedHashMap<>();
        for (Path given : filesAndFolders) {
            if (Files.isDirectory(given)) {
                for (Path file : below(given)) {
                    add(names, file, withSlashes(given.relativize(file)));
                }
            } else if (Files.isRegularFile(given)) {
                add(names, given, String.valueOf(given.getFileName()));
            } else {
                throw new MissingSetException(given, "no such file or folder of ink");
            }
        }
        List<InkFile> files = new ArrayList<>();
        for (Map.Entry<Path, String> name : names.entrySet()) {
            files.add(InkFile.read(name.getKey(), name.getValue()));
        }
        return files;
    }

    /** A name that stands for another file already gets a number. */
    private static void add(Map<Path, String> names, Path file, String name) {
        String unique = name;
        for (int number = 2; names.containsValue(unique); number++) {
            unique = name + " (" + number + ")";
        }
        names.putIfAbsent(normal(file), unique);
    }

    private static List<Path> below(Path folder) throws DatasetException {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> files = tree.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new MissingSetException(folder, "no " + ENDING + " file of ink in this folder or below it");
            }
            return files;
        } catch (IOException e) {
            throw new UnreadableFileException(folder, e);
        } catch (UncheckedIOException e) { // a folder below it
            throw new UnreadableFileException(folder, e.getCause());
        }
    }

    private static Path normal(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** The same name on every operating system. */
    private static String withSlashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
