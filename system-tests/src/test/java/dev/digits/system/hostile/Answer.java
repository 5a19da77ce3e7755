package dev.digits.system.hostile;

/**
 * What came of a hostile request.
 *
 * @param outcome what was answered, such as {@code 400 malformed-request}, {@code INVALID_ARGUMENT} or {@code close 1002}
 * @param millis until then
 */
record Answer(String outcome, long millis) {
    /** The connection ended without an answer. */
    static final String NONE = "no answer";

    /** No answer, and the connection stays open; the gateway ends one that is idle after 90 s. */
    static final String WAITING = "stays open";

    /** An outcome that is there now. */
    static Answer since(long nanoTime, String outcome) {
        return new Answer(outcome, (System.nanoTime() - nanoTime) / 1_000_000);
    }
}
