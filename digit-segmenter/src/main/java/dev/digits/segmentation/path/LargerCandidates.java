package dev.digits.segmentation.path;

import dev.digits.segmentation.Candidate;
import dev.digits.segmentation.LatticeLine;
import dev.digits.segmentation.PairScores;
import dev.digits.segmentation.Prior;
import dev.digits.segmentation.TileScores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * Finds what the candidates of a line say of each other. One that two others make up says whether they are two digits, and
 * which; one that holds all the ink that hangs together says whether that is a symbol, which is not to be cut into digits.
 */
final class LargerCandidates {
    private static final double LOG_HALF = Math.log(0.5);

    private final List<Candidate> candidates;
    private final List<TileScores> scores = new ArrayList<>();
    private final Map<Long, Integer> byAtoms = new HashMap<>();
    private final Evidence[] evidence;
    private final int[] sizeOfWhole;

    private LargerCandidates(LatticeLine line, IntFunction<TileScores> scoresByTileId) {
        candidates = line.candidates();
        evidence = new Evidence[candidates.size()];
        sizeOfWhole = new int[candidates.size()];
        for (int i = 0; i < evidence.length; i++) {
            Candidate candidate = candidates.get(i);
            TileScores ofTile = scoresByTileId.apply(candidate.tile().id());
            scores.add(ofTile);
            byAtoms.put(key(candidate.first(), candidate.members()), i);
            evidence[i] = candidate.pen().map(pen -> Evidence.of(pen, ofTile)).orElse(Evidence.NONE);
        }
    }

    /**
     * The candidates of a line with all that speaks for and against them, in their order.
     *
     * @param scoresByTileId the network's
     */
    static List<ScoredCandidate> of(LatticeLine line, IntFunction<TileScores> scoresByTileId) {
        LargerCandidates larger = new LargerCandidates(line, scoresByTileId);
        for (int i = 0; i < larger.evidence.length; i++) {
            larger.hear(i);
        }
        return larger.candidates();
    }

    private List<ScoredCandidate> candidates() {
        List<ScoredCandidate> scored = new ArrayList<>();
        for (int i = 0; i < evidence.length; i++) {
            scored.add(new ScoredCandidate(candidates.get(i), scores.get(i), evidence[i]));
        }
        return scored;
    }

    /** Tells the parts of a candidate what it says of them. */
    private void hear(int index) {
        Candidate whole = candidates.get(index);
        Optional<PairScores> says = scores.get(index).pairs();
        if (whole.atoms() < 2 || says.isEmpty()) {
            return;
        }
        double isNone = Math.exp(scores.get(index).logNotADigit());
        double areTwo = isNone * Math.exp(says.get().logTwoDigits());
        double isSymbol = isNone * Math.exp(says.get().logSymbol());
        boolean standsAlone = parted(whole) == 0;
        boolean apart = false;
        for (int some = (whole.members() - 1) & whole.members(); some > 0; some = (some - 1) & whole.members()) {
            OptionalInt part = find(whole.first(), some);
            if (part.isEmpty()) {
                continue;
            }
            if (standsAlone) {
                hearSymbol(part.getAsInt(), whole, isSymbol);
            }
            OptionalInt rest = find(whole.first(), whole.members() & ~some);
            if (rest.isEmpty()) {
                continue;
            }
            if (hangTogether(part.getAsInt(), rest.getAsInt(), whole)) {
                boolean isLeft = isLeft(candidates.get(part.getAsInt()), candidates.get(rest.getAsInt()));
                hearPair(
                        part.getAsInt(),
                        areTwo,
                        isLeft ? says.get().logLeft() : says.get().logRight());
            } else {
                apart |= isDigit(part.getAsInt()) && isDigit(rest.getAsInt());
            }
        }
        evidence[index] = evidence[index].withApart(apart);
    }

    private boolean isDigit(int index) {
        return scores.get(index).logNotADigit() < LOG_HALF;
    }

    private void hearPair(int part, double areTwo, float... logDigits) {
        if (areTwo > evidence[part].pair()) {
            evidence[part] = evidence[part].withPair(areTwo, logDigits);
        }
    }

    /** The smallest that holds a part and hangs together with nothing else has the say. */
    private void hearSymbol(int part, Candidate whole, double isSymbol) {
        boolean partStandsAlone = parted(candidates.get(part)) == 0;
        boolean isSmaller = sizeOfWhole[part] == 0 || whole.atoms() < sizeOfWhole[part];
        if (!partStandsAlone && isSmaller) {
            sizeOfWhole[part] = whole.atoms();
            evidence[part] =
                    evidence[part].withSymbol(isSymbol * candidates.get(part).atoms() / whole.atoms());
        }
    }

    private boolean hangTogether(int part, int rest, Candidate whole) {
        return parted(candidates.get(part)) + parted(candidates.get(rest)) > parted(whole) + 1e-9;
    }

    private static boolean isLeft(Candidate one, Candidate other) {
        return 2 * one.box().x() + one.box().width()
                < 2 * other.box().x() + other.box().width();
    }

    /** How much a candidate is cut off from, or touches, what is not of it. */
    private static double parted(Candidate candidate) {
        Prior prior = candidate.prior();
        return prior.measure(Prior.Part.CUT) + prior.measure(Prior.Part.PEN_CUT) + prior.measure(Prior.Part.TOUCH);
    }

    private OptionalInt find(int first, int members) {
        int skip = Integer.numberOfTrailingZeros(members);
        Integer index = byAtoms.get(key(first + skip, members >>> skip));
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private static long key(int first, int members) {
        return (long) first << Candidate.REACH | members;
    }
}
