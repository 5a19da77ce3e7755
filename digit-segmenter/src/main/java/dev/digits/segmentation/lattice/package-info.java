/**
 * From lines of marks to the lattice of candidate digits: {@link dev.digits.segmentation.lattice.LatticeBuilder}.
 */
package dev.digits.segmentation.lattice;
