package dev.digits.model.store;

import java.time.Instant;

/**
 * A training run that is not finished: it is under way, or it was stopped and can be resumed.
 *
 * @param name when it began and its seed, such as {@code 20261122T101500Z-seed1}
 * @param updated when it last wrote metrics
 * @param metrics {@code metrics.jsonl} so far, of a long one the end; the last line may be half written
 * @param tileEpochs epochs of the tile network that are to be run; 0 when that is not known
 * @param lineEpochs the same of the line network
 */
public record TrainingRun(String name, Instant updated, String metrics, int tileEpochs, int lineEpochs) {}
