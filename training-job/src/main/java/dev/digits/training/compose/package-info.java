/**
 * Composes lines of writing to train the line network with: digits of MNIST and of people's ink, numbers as people wrote them,
 * letters, signs, rules and specks that must not be read. In: a {@link dev.digits.training.compose.GlyphBank} and random numbers.
 * Out: strips, framed as those that are served, with what they say. Read {@link dev.digits.training.compose.LineComposer} first.
 */
package dev.digits.training.compose;
