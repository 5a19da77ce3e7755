package dev.digits.benchmarks.paths;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.PairScores;
import dev.digits.segmentation.Prior;
import dev.digits.segmentation.Tile;
import dev.digits.segmentation.TileScores;
import dev.digits.segmentation.path.Evidence;
import dev.digits.segmentation.path.ScoredCandidate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            candidates.add(CandidateFeatures.of(scored(place[0], place[1])));
        }
        return new LineFeatures(ATOMS, candidates);
    }

    private Candidate candidate(int first, int members) {
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

    /** A candidate with scores, and with evidence of every sort. */
    ScoredCandidate scored(int first, int members) {
        Evidence evidence =
                new Evidence(random.nextDouble(), digits(), random.nextDouble(), false, new double[10], new double[10]);
        PairScores pairs = new PairScores(
                -6 * random.nextFloat(), -6 * random.nextFloat(), -6 * random.nextFloat(), digits(), digits());
        TileScores scores = new TileScores(digits(), -6 * random.nextFloat(), Optional.of(pairs));
        return new ScoredCandidate(candidate(first, members), scores, evidence);
    }

    private float[] digits() {
        float[] digits = new float[10];
        for (int value = 0; value < digits.length; value++) {
            digits[value] = -6 * random.nextFloat();
        }
        return digits;
    }
}
