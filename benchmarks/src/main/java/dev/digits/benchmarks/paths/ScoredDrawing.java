package dev.digits.benchmarks.paths;

import dev.digits.segmentation.Lattice;
import dev.digits.segmentation.LatticeDecoder;
import dev.digits.segmentation.LatticeLine;
import dev.digits.segmentation.TileScores;
import java.util.ArrayList;
import java.util.List;

/**
 * A drawing that is cut and scored, in all but the choice of a path.
 *
 * @param drawing what it is
 * @param form as which it was handed in
 * @param lattice its candidates
 * @param scores by the id of the tile
 */
record ScoredDrawing(KnownDrawing drawing, Form form, Lattice lattice, List<TileScores> scores) {
    ScoredDrawing {
        scores = List.copyOf(scores);
    }

    /** What its best path reads. */
    ReadDrawing read(LatticeDecoder decoder) {
        return new ReadDrawing(
                drawing, form, decoder.decode(lattice, scores::get).text());
    }

    /** Whether it was cut into as many lines as it has; what holds no digit may have any number of empty ones. */
    boolean hasItsLines() {
        return drawing.text().isEmpty() || texts().length == lattice.lines().size();
    }

    /**
     * Its lines with their texts; to be asked for only when it {@link #hasItsLines}.
     *
     * @param weight of each line
     */
    List<KnownLine> lines(double weight) {
        List<KnownLine> known = new ArrayList<>();
        for (LatticeLine line : lattice.lines()) {
            String text = drawing.text().isEmpty() ? "" : texts()[known.size()];
            known.add(new KnownLine(LineFeatures.of(line, scores::get), text, weight));
        }
        return known;
    }

    private String[] texts() {
        return drawing.text().split("\n", -1);
    }
}
