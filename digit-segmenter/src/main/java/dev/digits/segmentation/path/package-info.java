/**
 * Finds the best way through a lattice's line: {@link dev.digits.segmentation.path.PathFinder}.
 *
 * <p>What a step scores is a sum over {@link dev.digits.segmentation.path.Weight}: of what the network says of the
 * candidate itself, of its size and place, of how the pen wrote it ({@code PenHabits}), and of what the network says of
 * larger candidates that hold it ({@link dev.digits.segmentation.path.LargerCandidates}). The weights are first those
 * of a semi-Markov conditional random field (Sarawagi and Cohen, "Semi-Markov conditional random fields for information
 * extraction", 2004): they make the right text, summed over all paths that read it, as likely as can be among all paths
 * of a drawing. A search, weight by weight, then moves them towards the share of whole texts read right (Och, "Minimum
 * Error Rate Training in Statistical Machine Translation", 2003), as far as hardly any digit is lost. Both go by all
 * development drawings with known text, as picture and as ink, of which some kinds count more often. Which parts there
 * are to weigh was settled on the same drawings, so that how well these are read says little: drawings of other writers
 * decide. The weights belong to the network that was served when they were fitted, and are to be fitted again when
 * another one ships, with {@code dev.digits.benchmarks.paths.FitPathWeights} of the module {@code benchmarks}.
 */
package dev.digits.segmentation.path;
