package dev.digits.model.store;

import dev.digits.model.RandomModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A store's folder with versions of random weights, and the files in it. */
final class StoreFolder {
    static final Instant NOW = Instant.parse("2026-11-22T10:15:00.123Z");

    private StoreFolder() {}

    static StoredVersion.Valid publish(ModelStore store, Instant created, long seed) throws IOException {
        return store.publish(RandomModels.draft(created, seed, 1));
    }

    static Path weightsOf(ModelStore store, StoredVersion version) {
        return store.root().resolve(version.version()).resolve(ModelFiles.WEIGHTS);
    }

    static Path manifestOf(ModelStore store, StoredVersion version) {
        return store.root().resolve(version.version()).resolve(ModelFiles.MANIFEST);
    }

    static List<String> namesIn(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
