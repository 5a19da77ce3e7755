package dev.digits.benchmarks.paths;

import dev.digits.segmentation.Atom;
import dev.digits.segmentation.Box;
import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Lattice;
import dev.digits.segmentation.LatticeLine;
import dev.digits.segmentation.Prior;
import dev.digits.segmentation.Tile;
import dev.digits.segmentation.TileScores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Drawings without a picture: each digit is an atom that the network is rather sure of, blots look less like digits. */
final class ToyDrawings {
    private static final int SIZE = 20;
    private static final Ink NO_INK = new Ink(List.of(), 1, SIZE, SIZE);

    private ToyDrawings() {}

    /** Drawings of the kinds {@code clean}, digits alone, and {@code blots}, which hold none. */
    static List<ScoredDrawing> all() {
        List<ScoredDrawing> drawings = new ArrayList<>();
        for (String digits : List.of("1", "42", "907", "33", "5618")) {
            drawings.add(drawing("clean", digits, digits, -0.2f - 0.1f * drawings.size()));
        }
        for (String taken : List.of("6", "11")) {
            drawings.add(drawing("blots", taken, "", -2));
        }
        return drawings;
    }

    /** What was read where {@code text} stood. */
    static ReadDrawing reading(String kind, Form form, String text, String read) {
        return new ReadDrawing(known(kind, text), form, read);
    }

    private static ScoredDrawing drawing(String kind, String likeliest, String text, float likely) {
        List<Atom> atoms = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        List<TileScores> scores = new ArrayList<>();
        for (int i = 0; i < likeliest.length(); i++) {
            Box box = new Box(i * SIZE, 0, SIZE, SIZE);
            Tile tile = new Tile(i, new byte[Tile.SIDE * Tile.SIDE]);
            atoms.add(new Atom(box, null, 1));
            candidates.add(new Candidate(i, 1, box, tile, Prior.NEUTRAL));
            scores.add(scores(Character.digit(likeliest.charAt(i), 10), likely));
        }
        Lattice lattice = new Lattice(List.of(new LatticeLine(atoms, candidates)), List.of());
        return ScoredDrawing.of(known(kind, text), Form.INK, lattice, scores);
    }

    private static TileScores scores(int likeliest, float likely) {
        float[] digits = new float[10];
        Arrays.fill(digits, -8);
        digits[likeliest] = likely;
        return new TileScores(digits, (float) Math.log(-Math.expm1(likely)));
    }

    private static KnownDrawing known(String kind, String text) {
        return new KnownDrawing(0, kind, text, Path.of("none.png"), NO_INK);
    }
}
