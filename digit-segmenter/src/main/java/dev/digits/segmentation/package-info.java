/**
 * From a drawing to tiles, and from scores to digits.
 *
 * <p>In: a {@link dev.digits.segmentation.Drawing}, a picture or pen strokes. {@link dev.digits.segmentation.Segmenter}
 * cuts it into a {@link dev.digits.segmentation.Lattice} of candidate digits and hands the 28x28 tile of each to a sink.
 * Whoever scores the tiles gives the scores to {@link dev.digits.segmentation.LatticeDecoder}, which finds the best
 * reading: digits in lines, and the marks that are none. Heuristic over-segmentation and the search for the best path
 * follow LeCun, Bottou, Bengio and Haffner, "Gradient-Based Learning Applied to Document Recognition" (1998), sections
 * VI to VIII.
 */
package dev.digits.segmentation;
