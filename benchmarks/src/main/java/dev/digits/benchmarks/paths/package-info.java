/**
 * Fits the weights of {@link dev.digits.segmentation.path} to drawings with known text: {@link
 * dev.digits.benchmarks.paths.FitPathWeights} is the program. A path through a lattice is a labelled segmentation, and
 * the weights are first those of a semi-Markov conditional random field (Sarawagi and Cohen, "Semi-Markov conditional
 * random fields for information extraction", 2004): {@link dev.digits.benchmarks.paths.ForwardBackward} sums over paths,
 * {@link dev.digits.benchmarks.paths.Objective} is what is maximised, {@link dev.digits.benchmarks.paths.Rprop} climbs.
 * From there {@link dev.digits.benchmarks.paths.WeightSearch} climbs on: {@link
 * dev.digits.benchmarks.paths.ReadingObjective} goes by whole texts, read as the product reads them.
 */
package dev.digits.benchmarks.paths;
