/**
 * Finds the best way through a lattice's line: {@link dev.digits.segmentation.path.PathFinder}.
 *
 * <p>What a step scores is a sum over {@link dev.digits.segmentation.path.Weight}. The weights are those of a semi-Markov
 * conditional random field (Sarawagi and Cohen, "Semi-Markov conditional random fields for information extraction", 2004):
 * they make the right text, summed over all paths that read it, as likely as can be among all paths of a drawing, as
 * picture and as ink, on a third of a set of drawings with known text, in which touching and overlapping digits and letters
 * counted several times. Which parts to weigh was settled while looking at that third; the other two thirds had no say in
 * the weights. The constant of a refusal was then raised by a quarter, as far as hardly any digit was lost. The weights belong
 * to the network that was served when they were fitted, and are to be fitted again when another one ships, with {@code
 * dev.digits.benchmarks.paths.FitPathWeights} of the module {@code benchmarks}.
 */
package dev.digits.segmentation.path;
