/**
 * Strips and tiles of all callers become batches: a bounded queue, and worker threads that take what waits and score it
 * together.
 *
 * <p>Read {@link dev.digits.inference.batching.ReaderScorer} first. {@link dev.digits.inference.work.PendingWork} goes in;
 * its {@link dev.digits.inference.work.ScoreSink} is told the scores. {@link dev.digits.inference.batching.BatchScorer}
 * says what happens when something fails.
 */
package dev.digits.inference.batching;
