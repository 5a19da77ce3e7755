/**
 * Letters and digits drawn from stroke skeletons, for what MNIST does not have.
 *
 * <p>Two text files hold the skeletons; {@link dev.digits.training.glyph.Alphabet} writes them, unsteadily, on a {@link
 * dev.digits.training.canvas.Canvas}.
 */
package dev.digits.training.glyph;
