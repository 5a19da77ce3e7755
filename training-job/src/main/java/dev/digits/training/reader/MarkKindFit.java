package dev.digits.training.reader;

import dev.digits.decoder.MarkKind;
import dev.digits.decoder.MarkKinds;
import dev.digits.segmentation.MarkShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Fits {@link MarkKinds}: the weights of the least mean -log p(kind) over marks, with a small penalty on their squares, by gradient descent with
 * momentum from zero on measures that are scaled to a mean of 0 and a deviation of 1.
 */
public final class MarkKindFit {
    private static final int STEPS = 1500;
    private static final double RATE = 0.3;
    private static final double MOMENTUM = 0.9;
    private static final double PENALTY = 1e-4;
    /** A kind of which fewer marks were seen is not told. */
    private static final int FEWEST = 20;

    private static final int KINDS = MarkKinds.KINDS.size();
    private static final int WEIGHTS = MarkKinds.weightsOf(MarkShape.MEASURES);

    private final double[][] inputs;
    private final int[] kinds;
    private final double[] means = new double[WEIGHTS];
    private final double[] deviations = new double[WEIGHTS];

    private MarkKindFit(List<SeenMark> marks) {
        inputs = marks.stream().map(mark -> input(mark.shape())).toArray(double[][]::new);
        kinds = marks.stream()
                .mapToInt(mark -> MarkKinds.KINDS.indexOf(mark.kind()))
                .toArray();
        Arrays.fill(deviations, 1);
        for (int i = 0; i < WEIGHTS - 1; i++) {
            int at = i;
            means[i] = Arrays.stream(inputs)
                    .mapToDouble(input -> input[at])
                    .average()
                    .orElse(0);
            double squares = Arrays.stream(inputs)
                    .mapToDouble(input -> (input[at] - means[at]) * (input[at] - means[at]))
                    .average()
                    .orElse(0);
            deviations[i] = squares > 0 ? Math.sqrt(squares) : 1;
        }
        for (double[] input : inputs) {
            for (int i = 0; i < WEIGHTS; i++) {
                input[i] = (input[i] - means[i]) / deviations[i];
            }
        }
    }

    /** The fitted weights; none where no kind was seen so often that it can be told. */
    public static MarkKinds fit(List<SeenMark> marks) {
        Map<MarkKind, Long> counts =
                marks.stream().collect(Collectors.groupingBy(SeenMark::kind, Collectors.counting()));
        List<SeenMark> often =
                marks.stream().filter(mark -> counts.get(mark.kind()) >= FEWEST).toList();
        return often.isEmpty() ? MarkKinds.UNFITTED : new MarkKindFit(often).fitted();
    }

    /** Share of the marks that are told right, 0..1; those of which nothing is told are not. */
    public static double accuracy(MarkKinds kinds, List<SeenMark> marks) {
        return marks.stream()
                .mapToDouble(mark -> kinds.kindOf(mark.shape().measures())
                                .filter(mark.kind()::equals)
                                .isPresent()
                        ? 1
                        : 0)
                .average()
                .orElse(0);
    }

    private MarkKinds fitted() {
        double[] weights = new double[KINDS * WEIGHTS];
        double[] speed = new double[weights.length];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = gradient(weights);
            for (int i = 0; i < weights.length; i++) {
                speed[i] = MOMENTUM * speed[i] - RATE * (gradient[i] + PENALTY * weights[i]);
                weights[i] += speed[i];
            }
        }
        return new MarkKinds(unscaled(weights));
    }

    private double[] gradient(double[] weights) {
        double[] gradient = new double[weights.length];
        double[] errors = new double[KINDS];
        for (int mark = 0; mark < inputs.length; mark++) {
            double[] input = inputs[mark];
            for (int kind = 0; kind < KINDS; kind++) {
                double logit = 0;
                for (int i = 0; i < WEIGHTS; i++) {
                    logit += weights[kind * WEIGHTS + i] * input[i];
                }
                errors[kind] = logit;
            }
            double greatest = Arrays.stream(errors).max().orElse(0);
            double sum = Arrays.stream(errors)
                    .map(logit -> Math.exp(logit - greatest))
                    .sum();
            for (int kind = 0; kind < KINDS; kind++) {
                double error = Math.exp(errors[kind] - greatest) / sum - (kinds[mark] == kind ? 1 : 0);
                for (int i = 0; i < WEIGHTS; i++) {
                    gradient[kind * WEIGHTS + i] += error * input[i] / inputs.length;
                }
            }
        }
        return gradient;
    }

    /** For measures as they are. */
    private List<Double> unscaled(double[] weights) {
        List<Double> unscaled = new ArrayList<>();
        for (int kind = 0; kind < KINDS; kind++) {
            double constant = weights[kind * WEIGHTS + WEIGHTS - 1];
            for (int i = 0; i < WEIGHTS - 1; i++) {
                double weight = weights[kind * WEIGHTS + i] / deviations[i];
                unscaled.add(weight);
                constant -= weight * means[i];
            }
            unscaled.add(constant);
        }
        return unscaled;
    }

    private static double[] input(MarkShape shape) {
        double[] input = new double[WEIGHTS];
        for (int i = 0; i < MarkShape.MEASURES; i++) {
            input[i] = shape.measures()[i];
            input[MarkShape.MEASURES + i] = input[i] * input[i];
        }
        input[WEIGHTS - 1] = 1;
        return input;
    }
}
