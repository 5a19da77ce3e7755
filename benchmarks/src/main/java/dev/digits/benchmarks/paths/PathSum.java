package dev.digits.benchmarks.paths;

/**
 * A sum over paths.
 *
 * @param logSum natural logarithm of the sum of the exponentials of the paths' scores
 * @param expectedFeatures what a path's features sum to on average, when a path is as likely as its exponential: the
 *     gradient of {@code logSum} by the weights
 */
@SuppressWarnings("ArrayRecordComponent") // sums are read, never compared
record PathSum(double logSum, double[] expectedFeatures) {}
