/**
 * The tile network's training: which images and ink it learns from ({@link dev.digits.training.tiles.TrainingSets}), batches ({@link
 * dev.digits.training.tiles.BatchMaker}), the phase of a run that it is ({@link dev.digits.training.tiles.TileLessons}), and what it
 * reads of images that it did not learn from ({@link dev.digits.training.tiles.Outputs}).
 */
package dev.digits.training.tiles;
