package dev.digits.model.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Hidden temporary entries of a folder, which processes that died have left behind. */
public final class Leftovers {

    /** No process is at work on a temporary for as long. */
    private static final Duration AGE = Duration.ofDays(1);

    private Leftovers() {}

    /**
     * Removes the old ones. One that cannot be removed stays for the next time: another process may be removing it too, or it belongs to
     * another user, and neither must stop what the caller is about to do.
     *
     * @param prefix of their names
     * @throws IOException when the folder itself cannot be read
     */
    public static void remove(Path folder, String prefix) throws IOException {
        List<Path> hidden;
        try (Stream<Path> entries = Files.list(folder)) {
            hidden = entries.filter(entry -> entry.getFileName().toString().startsWith(prefix))
                    .toList();
        }
        Instant recent = Instant.now().minus(AGE);
        hidden.forEach(entry -> removeIfBefore(recent, entry));
    }

    @SuppressWarnings("EmptyCatch") // as remove() says
    private static void removeIfBefore(Instant recent, Path entry) {
        try {
            if (Files.getLastModifiedTime(entry).toInstant().isBefore(recent)) {
                DurableFiles.delete(entry);
            }
        } catch (IOException stays) {
            // for the next time
        }
    }
}
