package dev.digits.cli.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How the drawings of one kind were read.
 *
 * @param kind such as {@code single}
 * @param drawings how many, at least 1
 * @param exact of these, how many whole texts are right
 * @param digits in all their truths
 * @param errors wrong, missing and superfluous digits
 * @param unanswered drawings that the gateway refused or failed to read
 */
record KindScore(String kind, int drawings, int exact, int digits, int errors, int unanswered) {

    /** One score a kind, in the order in which the kinds first appear. */
    static List<KindScore> of(List<Outcome> outcomes) {
        Map<String, List<Outcome>> kinds = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            kinds.computeIfAbsent(outcome.drawing().kind(), kind -> new ArrayList<>())
                    .add(outcome);
        }
        return kinds.entrySet().stream()
                .map(kind -> ofOne(kind.getKey(), kind.getValue()))
                .toList();
    }

    private static KindScore ofOne(String kind, List<Outcome> outcomes) {
        return new KindScore(
                kind,
                outcomes.size(),
                (int) outcomes.stream().filter(Outcome::exact).count(),
                outcomes.stream()
                        .mapToInt(outcome -> outcome.drawing().digits())
                        .sum(),
                outcomes.stream().mapToInt(Outcome::errors).sum(),
                (int) outcomes.stream().filter(outcome -> !outcome.answered()).count());
    }

    /** Share of drawings whose whole text is right, 0 to 1. */
    double exactShare() {
        return (double) exact / drawings;
    }

    /** Where the true share lies with 95 % confidence. */
    WilsonInterval exactInterval() {
        return WilsonInterval.of(exact, drawings);
    }

    /** Errors for each digit of the truth; empty where there are no digits. */
    OptionalDouble digitErrorRate() {
        return digits == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) errors / digits);
    }
}
