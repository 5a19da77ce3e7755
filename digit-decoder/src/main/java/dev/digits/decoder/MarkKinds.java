package dev.digits.decoder;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells what a mark is that is no digit, by multinomial logistic regression on its measures and their squares.
 *
 * @param weights for each of {@link #KINDS} in turn those of the measures, those of their squares and a constant; none where nothing was fitted
 */
public record MarkKinds(List<Double> weights) {
    /** In the order of their weights. */
    public static final List<MarkKind> KINDS = List.of(MarkKind.SIGN, MarkKind.LETTER, MarkKind.CORRECTED);

    /** Tells nothing. */
    public static final MarkKinds UNFITTED = new MarkKinds(List.of());

    /** @throws IllegalArgumentException when the weights are not as many for each kind, or one is not finite */
    public MarkKinds {
        if (weights.size() % KINDS.size() != 0) {
            throw new IllegalArgumentException(
                    weights.size() + " weights of marks, must be as many for each of " + KINDS.size() + " kinds");
        }
        if (weights.stream().anyMatch(weight -> !Double.isFinite(weight))) {
            throw new IllegalArgumentException("the weights of marks are " + weights + ", must be finite");
        }
        weights = Collections.unmodifiableList(weights);
    }

    /** How many weights a kind has where marks have so many measures. */
    public static int weightsOf(int measures) {
        return 2 * measures + 1;
    }

    /**
     * What a mark is.
     *
     * @param measures of the mark
     * @return empty where no kind is more probable than all others together, or the weights were fitted for other measures
     */
    public Optional<MarkKind> kindOf(float... measures) {
        int each = weightsOf(measures.length);
        if (weights.size() != each * KINDS.size()) {
            return Optional.empty();
        }
        double[] logits = new double[KINDS.size()];
        for (int kind = 0; kind < logits.length; kind++) {
            int at = kind * each;
            double logit = weights.get(at + each - 1);
            for (int i = 0; i < measures.length; i++) {
                double measure = measures[i];
                logit += weights.get(at + i) * measure + weights.get(at + measures.length + i) * measure * measure;
            }
            logits[kind] = logit;
        }
        double most = Math.log(0.5) + LogSpace.sum(logits);
        return IntStream.range(0, logits.length)
                .filter(kind -> logits[kind] > most)
                .mapToObj(KINDS::get)
                .findAny();
    }
}
