/**
 * Tiles that are no digit, made from digits and from nothing, for the network's eleventh output.
 *
 * <p>They show what a segmenter hands over when it cuts wrongly (halves, two digits at once, pieces of strokes) and what
 * people draw besides digits (dashes, dots, frames, scribbles, letters, symbols). Ambiguous ones are left out: what could be
 * read as a digit would only teach the network to doubt its digits. Read {@link dev.digits.training.negatives.NotDigits} first.
 *
 * <p>Images are {@code float[28*28]}, row-major, ink 1 on 0, framed as MNIST's digits are.
 */
package dev.digits.training.negatives;
