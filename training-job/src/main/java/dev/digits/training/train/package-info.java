/**
 * Trains the network: settings and a data set in, a version in the model store out.
 *
 * <p>Read {@link dev.digits.training.train.TrainingRun} first: it is the whole way from top to bottom. A {@code
 * BatchStream} makes augmented batches on a thread of its own, {@code TrainableNetwork} takes one step with each, a
 * {@code WeightAverage} follows the weights and is what is measured and kept. All native arrays of one step live in a
 * sub-manager that the step closes.
 */
package dev.digits.training.train;
