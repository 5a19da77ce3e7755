package dev.digits.segmentation.cut;

/**
 * A way from the top of a mark to its bottom on which a knife meets little ink.
 *
 * @param columns one a row of the mark: what lies right of it is right of the seam
 * @param ink pixels of ink that it crosses
 */
@SuppressWarnings("ArrayRecordComponent") // seams are told apart by identity
record Seam(double[] columns, double ink) {}
