/**
 * Tiles of all callers become batches: a bounded queue, and worker threads that take what waits and score it together.
 *
 * <p>Read {@link dev.digits.inference.batching.TileScorer} first. {@link dev.digits.inference.batching.PendingTile}s go
 * in; their {@link dev.digits.inference.batching.ScoreSink}s are told the scores.
 */
package dev.digits.inference.batching;
