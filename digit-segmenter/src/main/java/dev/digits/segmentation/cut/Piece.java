package dev.digits.segmentation.cut;

import dev.digits.segmentation.mark.Mark;
import java.util.Map;

/**
 * Part of a mark between cuts, or a whole one.
 *
 * @param source number of the mark in its line that the piece was cut from
 * @param index of the piece in its mark
 * @param pieces of that mark
 * @param joins by index the pieces of the mark that it was cut from, with the stroke widths of ink that the cut crosses
 */
public record Piece(Mark mark, int source, int index, int pieces, Map<Integer, Double> joins) {
    public Piece {
        joins = Map.copyOf(joins);
    }
}
