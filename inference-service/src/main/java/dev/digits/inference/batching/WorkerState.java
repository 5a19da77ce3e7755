package dev.digits.inference.batching;

/**
 * How the workers of a version fare.
 *
 * @param alive threads that can take work
 * @param wanted threads that there should be
 * @param failuresInARow batches that failed since one was scored, of the worker with most of them
 */
public record WorkerState(int alive, int wanted, int failuresInARow) {

    /** So many failures without a single success are no accident. */
    private static final int TOO_MANY_FAILURES = 10;

    /** False when a restart of the process is the only remedy left. */
    public boolean isHealthy() {
        return alive == wanted && failuresInARow < TOO_MANY_FAILURES;
    }
}
