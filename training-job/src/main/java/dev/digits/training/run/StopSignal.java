package dev.digits.training.run;

import java.util.List;
import java.util.function.Consumer;

/**
 * Lets Ctrl-C (SIGINT) and {@code docker stop} (SIGTERM) end a run in good order: the first asks it to end after the
 * current step, a second ends the process at once.
 *
 * <p>This is no shutdown hook. While a JVM shuts down no other hook can be registered, which Java's own picture writer
 * does for the report, and the process may end before the last line is printed.
 */
public final class StopSignal implements AutoCloseable {

    /** What shells add to a signal's number to make an exit code. */
    private static final int EXIT_BASE = 128;

    private static final int INT = 2;
    private static final int TERM = 15;

    private final Consumer<String> notice;
    private final List<ProcessSignal> signals;
    private volatile boolean requested;

    /** @param notice prints a line for the person who stops the run */
    public StopSignal(Consumer<String> notice) {
        this.notice = notice;
        signals = List.of(
                new ProcessSignal("INT", () -> arrived(EXIT_BASE + INT)),
                new ProcessSignal("TERM", () -> arrived(EXIT_BASE + TERM)));
    }

    /** Whether the run is to end after the current step. */
    public boolean requested() {
        return requested;
    }

    private synchronized void arrived(int exitCode) {
        if (requested) {
            Runtime.getRuntime().halt(exitCode);
        }
        requested = true;
        notice.accept("stopping; what is best so far will be published (once more to end at once)");
    }

    /** From here on the signals end the process again. */
    @Override
    public void close() {
        signals.forEach(ProcessSignal::close);
    }
}
