/**
 * Cuts marks where two digits may touch, too often rather than too seldom: the lattice joins the pieces again. {@link
 * dev.digits.segmentation.cut.MarkCutter} is the way in.
 */
package dev.digits.segmentation.cut;
