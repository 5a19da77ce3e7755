package dev.digits.benchmarks.paths;

import dev.digits.segmentation.Lattice;
import dev.digits.segmentation.LatticeDecoder;
import dev.digits.segmentation.TileScores;
import dev.digits.segmentation.path.ScoredLine;
import java.util.ArrayList;
import java.util.List;

/**
 * A drawing that is cut and scored, in all but the choice of a path.
 *
 * @param drawing what it is
 * @param form as which it was handed in
 * @param lattice its candidates
 * @param lines of the lattice, scored
 */
record ScoredDrawing(KnownDrawing drawing, Form form, Lattice lattice, List<ScoredLine> lines) {
    ScoredDrawing {
        lines = List.copyOf(lines);
    }

    /** @param scores by the id of the tile */
    static ScoredDrawing of(KnownDrawing drawing, Form form, Lattice lattice, List<TileScores> scores) {
        return new ScoredDrawing(
                drawing,
                form,
                lattice,
                lattice.lines().stream()
                        .map(line -> ScoredLine.of(line, scores::get))
                        .toList());
    }

    /** What its best path reads. */
    ReadDrawing read(LatticeDecoder decoder) {
        return new ReadDrawing(drawing, form, decoder.decode(lattice, lines).text());
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
    List<KnownLine> knownLines(double weight) {
        List<KnownLine> known = new ArrayList<>();
        for (ScoredLine line : lines) {
            String text = drawing.text().isEmpty() ? "" : texts()[known.size()];
            known.add(new KnownLine(LineFeatures.of(line), text, weight));
        }
        return known;
    }

    private String[] texts() {
        return drawing.text().split("\n", -1);
    }
}
