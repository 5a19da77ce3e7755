package dev.digits.benchmarks.paths;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.Prior;
import dev.digits.segmentation.Tile;
import dev.digits.segmentation.TileScores;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A line of three atoms with candidates of one, two and three, one of which leaves out the atom between its own. */
final class ToyLine {
    static final int ATOMS = 3;

    private static final int[][] FIRST_AND_MEMBERS = {
        {0, 0b1}, {0, 0b11}, {0, 0b101}, {0, 0b111}, {1, 0b1}, {1, 0b11}, {2, 0b1}
    };

    private final Random random;

    ToyLine(long seed) {
        random = new Random(seed);
    }

    LineFeatures features() {
        List<CandidateFeatures> candidates = new ArrayList<>();
        for (int[] place : FIRST_AND_MEMBERS) {
            candidates.add(CandidateFeatures.of(candidate(place[0], place[1]), scores()));
        }
        return new LineFeatures(ATOMS, candidates);
    }

    Candidate candidate(int first, int members) {
        Map<Prior.Part, Double> measures = new EnumMap<>(Prior.Part.class);
        for (Prior.Part part : Prior.Part.values()) {
            measures.put(part, random.nextDouble() / 4);
        }
        return new Candidate(
                first,
                members,
                new Box(0, 0, 20, 20),
                new Tile(0, new byte[Tile.SIDE * Tile.SIDE]),
                new Prior(measures));
    }

    TileScores scores() {
        float[] digits = new float[10];
        for (int value = 0; value < digits.length; value++) {
            digits[value] = -6 * random.nextFloat();
        }
        return new TileScores(digits, -6 * random.nextFloat());
    }
}
