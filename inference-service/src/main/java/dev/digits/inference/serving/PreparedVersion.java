package dev.digits.inference.serving;

import dev.digits.inference.batching.ReaderScorer;

/**
 * A version that can serve.
 *
 * @param scorer at work
 * @param state how far it has come
 */
public record PreparedVersion(ReaderScorer scorer, Lifecycle.Checked state) {

    /** Its name. */
    public String version() {
        return scorer.manifest().version();
    }
}
