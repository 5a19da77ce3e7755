package dev.digits.training.fetch;

import java.time.Duration;

/**
 * How long a download waits.
 *
 * @param connection for a connection
 * @param answer for the first line of an answer
 * @param silence for the next byte
 * @param attempts how often in all a download is begun or gone on with
 * @param pause between two attempts
 */
public record Patience(Duration connection, Duration answer, Duration silence, int attempts, Duration pause) {
    /** Ten seconds for a connection, thirty for anything else, three attempts. */
    public static final Patience DEFAULT = new Patience(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(30), 3, Duration.ofSeconds(1));
}
