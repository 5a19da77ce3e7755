/**
 * Measures a model on images, and reads images with one. In go a {@link dev.digits.model.ReaderNetworks} and an
 * {@link dev.digits.training.dataset.ImageSet}; {@link dev.digits.training.evaluate.Readings} come out, and with labels a
 * {@link dev.digits.training.evaluate.TestReport}. Which model is meant is settled by
 * {@link dev.digits.training.evaluate.ModelChoice}. Read {@link dev.digits.training.evaluate.TestReport} first.
 */
package dev.digits.training.evaluate;
