package dev.digits.training.reader;

import dev.digits.decoder.DecoderParameters;
import dev.digits.decoder.LineDecoder;
import dev.digits.decoder.SpanDecision;
import dev.digits.training.network.Temperature;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Fits the decoder's numbers: those of the least mean -log p(truth) over the spans of lines that nobody learned from, found number by
 * number.
 */
public final class DecoderFit {
    private static final int ROUNDS = 3;
    private static final double WEIGHT_STEP = 0.05;
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

    /** The numbers; those that nothing speaks for where no line has a span. */
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
