package dev.digits.decoder;

import static dev.digits.decoder.ColumnScores.BLANK;
import static dev.digits.decoder.ColumnScores.CLASSES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the most probable labelling of a line, column by column: of all prefixes of labellings the most probable are kept,
 * each with all its paths (Graves 2008, section 7.5.3 for the sums; Hannun et al. 2014, "First-Pass Large Vocabulary
 * Continuous Speech Recognition using Bi-Directional Recurrent DNNs", algorithm 1 for the beam, here without a language
 * model). The labelling of the best path (the best class of each column) takes part, whether or not the beam kept it.
 */
final class PrefixBeamSearch {
    /**
     * How many prefixes are kept. What the columns to come say counts for all prefixes alike, so one that falls behind can
     * catch up only by gathering paths; more than a few are needed only where many digits at once are unsure.
     */
    private static final int WIDTH = 16;
    /** A prefix less than 1e-5 times as probable as the best one is left out; see {@link #WIDTH} for why it would not win. */
    private static final double LEAST_SHARE = Math.log(1e-5);

    private static final Comparator<Prefix> MOST_PROBABLE_FIRST =
            Comparator.comparingDouble(Prefix::probability).reversed();

    private final int width;
    private final double leastShare;

    PrefixBeamSearch() {
        this(WIDTH, LEAST_SHARE);
    }

    /** @param leastShare natural logarithm; minus infinity keeps all that have a probability */
    PrefixBeamSearch(int width, double leastShare) {
        this.width = width;
        this.leastShare = leastShare;
    }

    /** The labels of the line from left to right; none where no digit stands. */
    int[] labels(ColumnScores scores) {
        int[] found = beam(scores);
        int[] ofBestPath = bestPath(scores);
        return Arrays.equals(found, ofBestPath) || probability(scores, found) >= probability(scores, ofBestPath)
                ? found
                : ofBestPath;
    }

    private int[] beam(ColumnScores scores) {
        List<Prefix> beam = List.of(Prefix.empty());
        for (int column = 0; column < scores.columns(); column++) {
            List<Prefix> next = new ArrayList<>();
            double least = beam.get(0).probability() + greatest(scores, column) + leastShare;
            for (Prefix prefix : beam) {
                prefix.stay(scores, column, next);
                for (int digit = 0; digit < BLANK; digit++) {
                    prefix.extend(digit, scores.at(column, digit), least, next);
                }
            }
            beam = mostProbable(next);
        }
        return beam.get(0).labels();
    }

    /** The most probable comes first; there is always one. */
    private List<Prefix> mostProbable(List<Prefix> prefixes) {
        prefixes.forEach(Prefix::advance);
        prefixes.sort(MOST_PROBABLE_FIRST);
        double least = prefixes.get(0).probability() + leastShare;
        int kept = 1;
        while (kept < Math.min(width, prefixes.size()) && prefixes.get(kept).probability() > least) {
            kept++;
        }
        return prefixes.subList(0, kept);
    }

    private static double greatest(ColumnScores scores, int column) {
        double greatest = LogSpace.ZERO;
        for (int label = 0; label < CLASSES; label++) {
            greatest = Math.max(greatest, scores.at(column, label));
        }
        return greatest;
    }

    private static int[] bestPath(ColumnScores scores) {
        int[] labels = new int[scores.columns()];
        int count = 0;
        int before = BLANK;
        for (int column = 0; column < scores.columns(); column++) {
            int best = BLANK;
            for (int digit = 0; digit < BLANK; digit++) {
                best = scores.at(column, digit) > scores.at(column, best) ? digit : best;
            }
            if (best != BLANK && best != before) {
                labels[count++] = best;
            }
            before = best;
        }
        return Arrays.copyOf(labels, count);
    }

    private static double probability(ColumnScores scores, int[] labels) {
        CtcLattice lattice = new CtcLattice(scores, labels);
        return lattice.logLikelihood(lattice.forward());
    }
}
