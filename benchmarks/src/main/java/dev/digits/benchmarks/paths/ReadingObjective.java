package dev.digits.benchmarks.paths;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What the search is to make as large as can be: the shares of whole texts read right, in percent, weighed and summed over
 * kinds and forms. Of some kinds hardly any digit is to be lost: what more of them are lost than {@link #LOST_FREELY} is
 * taken off, several times over.
 *
 * @param weightOf how often a kind counts
 * @param guarded kinds of which hardly any digit is to be lost, whatever they count
 */
record ReadingObjective(ToDoubleFunction<String> weightOf, Set<String> guarded) {
    /** So many percent of a kind's digits may be lost. */
    static final double LOST_FREELY = 0.7;

    /** What a percent of lost digits beyond that takes off, in percent of texts. */
    static final double COST_OF_LOST = 3;

    ReadingObjective {
        guarded = Set.copyOf(guarded);
    }

    /** The objective where drawings are read so. */
    double of(List<ReadingTally> tallies) {
        return tallies.stream().mapToDouble(this::of).sum();
    }

    private double of(ReadingTally tally) {
        double excess = Math.max(0, tally.lostPercent() - LOST_FREELY);
        return weightOf.applyAsDouble(tally.kind()) * tally.rightPercent()
                - (guarded.contains(tally.kind()) ? COST_OF_LOST * excess : 0);
    }
}
