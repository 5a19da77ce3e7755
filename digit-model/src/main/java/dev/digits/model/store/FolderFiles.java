package dev.digits.model.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A version's folder. */
record FolderFiles(Path folder) implements ModelFiles {

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(path(name));
    }

    Path path(String name) {
        return folder.resolve(FileNames.requirePlain(name));
    }
}
