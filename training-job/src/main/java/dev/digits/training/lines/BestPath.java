package dev.digits.training.lines;

import dev.digits.decoder.ColumnScores;

/** The quickest reading of a line: the likeliest class of each column, repetitions and blanks taken out (Graves et al. 2006). */
final class BestPath {
    private BestPath() {}

    static String text(ColumnScores scores) {
        StringBuilder text = new StringBuilder();
        int before = ColumnScores.BLANK;
        for (int column = 0; column < scores.columns(); column++) {
            int best = 0;
            for (int i = 1; i < ColumnScores.CLASSES; i++) {
                best = scores.at(column, i) > scores.at(column, best) ? i : best;
            }
            if (best != ColumnScores.BLANK && best != before) {
                text.append(best);
            }
            before = best;
        }
        return text.toString();
    }
}
