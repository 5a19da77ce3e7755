package dev.digits.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files that are made below a folder from now on, also those that are deleted again at once. */
final class CreatedFiles implements AutoCloseable {
    private final WatchService watch;

    private CreatedFiles(WatchService watch) {
        this.watch = watch;
    }

    /** Watches a folder and all that are in it now. */
    static CreatedFiles below(Path folder) throws IOException {
        WatchService watch = folder.getFileSystem().newWatchService();
        try (Stream<Path> folders = Files.walk(folder).filter(Files::isDirectory)) {
            for (Path each : folders.toList()) {
                each.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            }
        }
        return new CreatedFiles(watch);
    }

    /** Their names, of all so far. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (WatchKey key = watch.poll(); key != null; key = watch.poll()) {
            for (WatchEvent<?> event : key.pollEvents()) {
                names.add(key.watchable() + "/" + event.context());
            }
            key.reset();
        }
        return names;
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}
