package dev.digits.segmentation;

import dev.digits.segmentation.path.ScoredCandidate;
import dev.digits.segmentation.path.Weight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A candidate with what was thought of it.
 *
 * @param scored the candidate with the network's scores and what larger candidates say of it
 * @param verdict the digits 0 to 9 that it would be read as, left to right: one or two, or none when it would be refused
 * @param score natural logarithm of how well the verdict suits it: what a path that takes it adds up
 * @param chosen true when the best path takes it
 */
public record ExplainedCandidate(ScoredCandidate scored, List<Integer> verdict, double score, boolean chosen) {
    public ExplainedCandidate {
        verdict = List.copyOf(verdict);
    }

    /** The candidate alone. */
    public Candidate candidate() {
        return scored.candidate();
    }

    /**
     * What speaks for or against it as a digit beside the scores of its own tile: size, shape and place, what is said of
     * larger candidates that hold it, what the line's other digits say, and how the pen wrote it. Natural logarithms by
     * name, 0 is neutral.
     */
    public Map<String, Double> priors() {
        Map<String, Double> priors = new LinkedHashMap<>();
        candidate()
                .prior()
                .parts()
                .forEach((part, weight) -> priors.put(part.name().toLowerCase(Locale.ROOT), weight));
        priors.putAll(scored.evidence().parts());
        if (verdict.size() == 1 && scored.evidence().logStyle()[verdict.get(0)] != 0) {
            priors.put("style", scored.evidence().logStyle()[verdict.get(0)]);
        }
        if (verdict.size() == 1 && scored.evidence().logPen()[verdict.get(0)] != 0) {
            priors.put("pen", Weight.PEN.fitted() * scored.evidence().logPen()[verdict.get(0)]);
        }
        return priors;
    }

    /** The network's scores of its tile. */
    public TileScores scores() {
        return scored.scores();
    }
}
