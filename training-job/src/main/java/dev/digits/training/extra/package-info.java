/**
 * Labelled pictures that a person adds to the data set: a folder with the folders 0 to 9 goes in, tiles in MNIST's framing
 * come out, cut and framed by the very code that reads a drawing. Read
 * {@link dev.digits.training.extra.PictureFolder} first.
 */
package dev.digits.training.extra;
