package dev.digits.cli.evaluate;

import java.util.List;
import java.util.OptionalDouble;

/** Scores for a person to read, one kind a line. */
final class ScoreTable {
    private static final String COLUMNS = "%-16s %8s %9s   %-17s %7s %12s%s%n";

    private ScoreTable() {}

    /** The table, with a line break at its end. */
    static String of(List<KindScore> scores) {
        StringBuilder table = new StringBuilder(
                String.format(COLUMNS, "kind", "drawings", "exact", "95 % interval", "digits", "digit errors", ""));
        scores.forEach(score -> table.append(row(score)));
        return table.toString();
    }

    private static String row(KindScore score) {
        WilsonInterval interval = score.exactInterval();
        OptionalDouble errors = score.digitErrorRate();
        return String.format(
                COLUMNS,
                score.kind(),
                score.drawings(),
                Percent.of(score.exactShare(), 1),
                Percent.of(interval.low(), 1) + " - " + Percent.of(interval.high(), 1),
                score.digits(),
                errors.isPresent() ? Percent.of(errors.getAsDouble(), 2) : "-",
                remark(score));
    }

    private static String remark(KindScore score) {
        String refused = score.digits() == 0 ? "  (exact = refused)" : "";
        return score.unanswered() == 0 ? refused : refused + "  " + score.unanswered() + " unanswered";
    }
}
