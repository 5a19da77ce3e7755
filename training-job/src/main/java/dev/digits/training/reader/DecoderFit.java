package dev.digits.training.reader;

import dev.digits.decoder.DecoderParameters;
import dev.digits.decoder.LineDecoder;
import dev.digits.decoder.SpanDecision;
import dev.digits.training.network.Temperature;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * Fits the decoder's numbers on lines that nobody learned from. By which bias further digits are favoured decides in which spans a line is cut: of a
 * few biases that with which most lines are read right is taken. The others are those of the least mean -log p(truth) over these spans, found
 * number by number.
 */
public final class DecoderFit {
    private static final int ROUNDS = 3;
    private static final double WEIGHT_STEP = 0.05;
    /** Of these the one that reads most lines right is taken. */
    private static final List<Double> DIGIT_BIASES = List.of(0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5);

    private static final double MOST_BIAS = 6;
    private static final double BIAS_STEP = 0.25;
    /** A probability of 0 would make the mean infinite. */
    private static final double LEAST_LOG = -30;

    private final List<ReadLine> lines;
    private final List<int[]> truths;

    /** @param lines read by both networks */
    public DecoderFit(List<ReadLine> lines) {
        this.lines = List.copyOf(lines);
        truths = lines.stream()
                .map(line -> SpanTruth.of(line.spans(), line.truth()))
                .toList();
    }

    /**
     * Fits all numbers.
     *
     * @param reading reads the same lines several times, further digits favoured by each of the biases that it is given
     */
    public static DecoderParameters of(Function<List<Double>, List<List<ReadLine>>> reading) {
        List<List<ReadLine>> readings = reading.apply(DIGIT_BIASES);
        DecoderParameters best = DecoderParameters.UNFITTED;
        long most = -1;
        for (int i = 0; i < readings.size(); i++) {
            DecoderFit fit = new DecoderFit(readings.get(i));
            DecoderParameters fitted = fit.fit().withDigitBias(DIGIT_BIASES.get(i));
            long right = fit.right(fitted);
            if (right > most) {
                most = right;
                best = fitted;
            }
        }
        return best;
    }

    private long right(DecoderParameters parameters) {
        LineDecoder decoder = new LineDecoder(parameters);
        return lines.stream()
                .filter(line -> line.text(decoder).equals(line.truth()))
                .count();
    }

    /** The numbers but for the bias by which the spans were found; those that nothing speaks for where no line has a span. */
    public DecoderParameters fit() {
        DecoderParameters best = DecoderParameters.UNFITTED;
        if (lines.stream().allMatch(line -> line.spans().isEmpty())) {
            return best;
        }
        for (int round = 0; round < ROUNDS; round++) {
            DecoderParameters now = best;
            best = least(best, 0, 1, WEIGHT_STEP, weight -> now.withTileWeight(weight));
            DecoderParameters weighed = best;
            best = least(best, -MOST_BIAS, MOST_BIAS, BIAS_STEP, bias -> withNoneBias(weighed, bias));
            DecoderParameters biased = best;
            best = least(best, -MOST_BIAS, MOST_BIAS, BIAS_STEP, lone -> biased.withBiases(biased.noneBias(), lone));
            DecoderParameters lone = best;
            best = lone.withTemperature(Temperature.fit(value -> loss(lone.withTemperature(value))));
        }
        return best;
    }

    /** The same with another bias for marks among digits; that of lone marks, the sum of both numbers, stays. */
    private static DecoderParameters withNoneBias(DecoderParameters of, double bias) {
        return of.withBiases(bias, of.noneBias() + of.loneBias() - bias);
    }

    /** Mean -log p(truth) over all spans. */
    double loss(DecoderParameters parameters) {
        LineDecoder decoder = new LineDecoder(parameters);
        double sum = 0;
        int spans = 0;
        for (int i = 0; i < lines.size(); i++) {
            List<SpanDecision> decisions = lines.get(i).decisions(decoder);
            for (int span = 0; span < decisions.size(); span++) {
                sum -= Math.max(LEAST_LOG, decisions.get(span).logProbabilities()[truths.get(i)[span]]);
                spans++;
            }
        }
        return sum / spans;
    }

    private DecoderParameters least(
            DecoderParameters start, double from, double to, double step, DoubleFunction<DecoderParameters> with) {
        DecoderParameters best = start;
        double least = loss(start);
        for (int i = 0; i <= Math.round((to - from) / step); i++) {
            DecoderParameters tried = with.apply(Math.min(to, from + i * step));
            double loss = loss(tried);
            if (loss < least) {
                least = loss;
                best = tried;
            }
        }
        return best;
    }
}
