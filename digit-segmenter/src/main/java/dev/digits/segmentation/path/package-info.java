/** Finds the best way through a lattice's line: {@link dev.digits.segmentation.path.PathFinder}. */
package dev.digits.segmentation.path;
