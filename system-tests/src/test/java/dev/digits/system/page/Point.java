package dev.digits.system.page;

/**
 * A position.
 *
 * @param x CSS pixels to the right, or a share of a digit's width
 * @param y CSS pixels down, or a share of a digit's height
 */
record Point(double x, double y) {}
