/**
 * Tiles that are no digit, for the network's eleventh output.
 *
 * <p>They show what a cut in a wrong place leaves (halves, pieces of strokes) and what people write besides digits (dashes,
 * dots, frames, scribbles, and, where there is ink, letters and signs). Ambiguous ones are left out: what could be read as a
 * digit would only teach the network to doubt its digits. Read {@link dev.digits.training.negatives.NotDigits} first.
 *
 * <p>Images are {@code float[28*28]}, row-major, ink 1 on 0, framed as MNIST's digits are.
 */
package dev.digits.training.negatives;
