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
 * model). Longer labellings may be favoured. The labelling of the best path (the best class of each column) takes part, whether or not the beam kept it.
 */
final class PrefixBeamSearch {
    /**
     * How many prefixes are kept. The columns to come count for all prefixes alike, so one that is behind can catch up only by
     * gathering more paths; more than a few are needed only where several digits are unsure.
     */
    private static final int WIDTH = 16;
    /**
     * A prefix less than a thousandth as probable as the best one is left out: to win, a digit that is so improbable in each
     * column would have to gather paths of hundreds of columns, where a digit has about sixteen.
     */
    private static final double LEAST_SHARE = 1e-3;

    private static final Comparator<Prefix> MOST_PROBABLE_FIRST =
            Comparator.comparingDouble(Prefix::probability).reversed();

    private final int width;
    private final double leastShare;
    private final double digitBias;

    /** @param digitBias added to a labelling's log-probability for each digit behind its first */
    PrefixBeamSearch(double digitBias) {
        this(WIDTH, LEAST_SHARE, digitBias);
    }

    /** @param leastShare 0 keeps all that have a probability */
    PrefixBeamSearch(int width, double leastShare, double digitBias) {
        this.width = width;
        this.leastShare = leastShare;
        this.digitBias = digitBias;
    }

    /** The labels of the most favoured labelling from left to right; none where no digit stands. */
    int[] labels(ColumnScores scores) {
        int[] found = beam(scores);
        int[] ofBestPath = bestPath(scores);
        return Arrays.equals(found, ofBestPath) || favour(scores, found) >= favour(scores, ofBestPath)
                ? found
                : ofBestPath;
    }

    private int[] beam(ColumnScores scores) {
        List<Prefix> beam = List.of(Prefix.empty());
        double favour = Math.exp(digitBias);
        double[] emissions = new double[CLASSES];
        for (int column = 0; column < scores.columns(); column++) {
            List<Prefix> next = new ArrayList<>();
            emissions(scores, column, emissions);
            for (Prefix prefix : beam) {
                prefix.extend(emissions, favour, leastShare, next);
            }
            next.forEach(Prefix::advance);
            next.sort(MOST_PROBABLE_FIRST);
            double greatest = next.get(0).probability();
            if (!(greatest > 0)) {
                return new int[0];
            }
            beam = next.subList(0, kept(next, greatest * leastShare));
            beam.forEach(prefix -> prefix.scale(1 / greatest));
        }
        return beam.get(0).labels();
    }

    private int kept(List<Prefix> prefixes, double least) {
        int kept = 0;
        while (kept < Math.min(width, prefixes.size()) && prefixes.get(kept).probability() > least) {
            kept++;
        }
        return kept;
    }

    /** Probabilities of the classes, the greatest one 1; all 0 in a column without any. */
    private static void emissions(ColumnScores scores, int column, double[] emissions) {
        double greatest = LogSpace.ZERO;
        for (int label = 0; label < CLASSES; label++) {
            greatest = Math.max(greatest, scores.at(column, label));
        }
        for (int label = 0; label < CLASSES; label++) {
            emissions[label] = greatest == LogSpace.ZERO ? 0 : Math.exp(scores.at(column, label) - greatest);
        }
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

    private double favour(ColumnScores scores, int[] labels) {
        CtcLattice lattice = new CtcLattice(scores, labels);
        return lattice.logLikelihood(lattice.forward()) + digitBias * Math.max(0, labels.length - 1);
    }
}
