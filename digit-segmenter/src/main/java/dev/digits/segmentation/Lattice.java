package dev.digits.segmentation;

import java.util.List;

/**
 * All ways in which the marks of a drawing may be joined to digits: what {@link LatticeDecoder} searches.
 *
 * @param lines top to bottom
 * @param rejected marks that were dropped before any tile was cut
 */
public record Lattice(List<LatticeLine> lines, List<Rejected> rejected) {
    public Lattice {
        lines = List.copyOf(lines);
        rejected = List.copyOf(rejected);
    }

    /** Number of tiles that were handed to the sink. */
    public int tiles() {
        return lines.stream().mapToInt(line -> line.candidates().size()).sum();
    }
}
