/**
 * How fast training is ({@link dev.digits.benchmarks.training.TrainingLoop}) and how much memory it holds ({@link
 * dev.digits.benchmarks.training.TrainingMemory}), both as programs to run on a data set.
 */
package dev.digits.benchmarks.training;
