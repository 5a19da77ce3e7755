package dev.digits.segmentation.cut;

import dev.digits.segmentation.mark.Mark;

/**
 * Part of a mark between two seams, or a whole one.
 *
 * @param source number of the mark in its line that the piece was cut from
 * @param index of the piece in its mark, from left to right
 * @param pieces of that mark
 * @param leftInk stroke widths of ink that the seam on its left crosses; 0 at the mark's own edge
 * @param rightInk stroke widths of ink that the seam on its right crosses; 0 at the mark's own edge
 */
public record Piece(Mark mark, int source, int index, int pieces, double leftInk, double rightInk) {}
