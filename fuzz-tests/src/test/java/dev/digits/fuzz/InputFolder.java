package dev.digits.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for inputs that are read as files; each is written over the one before. */
public final class InputFolder {
    private final Path folder;

    private InputFolder(Path folder) {
        this.folder = folder;
    }

    /** A new folder below {@code target}. */
    public static InputFolder create() throws IOException {
        return new InputFolder(
                Files.createTempDirectory(Files.createDirectories(Path.of("target", "inputs")), "files"));
    }

    /**
     * A folder whose content tells which input it was when the whole process dies, as native code can make it.
     *
     * @param name of the folder
     */
    public static InputFolder kept(String name) throws IOException {
        return new InputFolder(Files.createDirectories(Path.of("target", "last-input", name)));
    }

    /** Writes a file. */
    public Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** Where a file is, or is to be. */
    public Path file(String name) {
        return folder.resolve(name);
    }
}
