package dev.digits.training.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Watches a file grow, and gives up when it grows no more or too much: {@code HttpClient} itself waits for ever. */
final class Arrival {
    private static final long LOOK_EVERY_MILLIS = 100;

    private final Path file;
    private final long most;
    private final Duration silence;
    private long size = -1;
    private long grownAt = System.nanoTime();

    /**
     * @param file that is being written
     * @param most bytes that it may have
     * @param silence how long it may stay as it is
     */
    Arrival(Path file, long most, Duration silence) {
        this.file = file;
        this.most = most;
        this.silence = silence;
    }

    /** Waits for the end, of whatever kind. */
    <T> T await(CompletableFuture<T> end) throws IOException, InterruptedException {
        try {
            while (true) {
                try {
                    T result = end.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                    look();
                    return result;
                } catch (TimeoutException e) {
                    look();
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure
                    ? failure
                    : new IOException("download failed: " + e.getCause(), e.getCause());
        } finally {
            end.cancel(true);
        }
    }

    private void look() throws IOException {
        long now = Files.exists(file) ? Files.size(file) : 0;
        if (now > most) {
            Files.delete(file);
            throw new RefusedException("more than the " + most + " bytes expected came");
        }
        if (now != size) {
            size = now;
            grownAt = System.nanoTime();
        } else if (System.nanoTime() - grownAt > silence.toNanos()) {
            throw new IOException("nothing came for " + silence.toSeconds() + " s");
        }
    }
}
