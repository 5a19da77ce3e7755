package dev.digits.segmentation;

/**
 * A place on a plane. In what units, and from where, says who holds it.
 *
 * @param x from left to right
 * @param y from top to bottom
 */
public record Place(double x, double y) {}
