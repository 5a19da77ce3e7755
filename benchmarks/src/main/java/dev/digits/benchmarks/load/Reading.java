package dev.digits.benchmarks.load;

/**
 * One drawing that was sent.
 *
 * @param outcome what came back
 * @param milliseconds from sending to the whole answer
 */
record Reading(Outcome outcome, double milliseconds) {
    /** What came back. */
    enum Outcome {
        /** The known text. */
        RIGHT,
        /** Another text. */
        WRONG,
        /** No text: another status than 200, or no answer. */
        FAILED
    }
}
