package dev.digits.training.reader;

import dev.digits.decoder.DecoderParameters;
import dev.digits.decoder.LineDecoder;
import dev.digits.decoder.SpanDecision;
import dev.digits.decoder.Weighing;
import dev.digits.training.network.Temperature;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Fits the decoder's numbers on lines that nobody learned from. By which bias further digits are favoured decides in which spans a line is cut: of a
 * few biases that with which most lines are read right is taken. The others are those of the least mean -log p(truth) over these spans, found
 * number by number: those of lone marks on marks that were composed alone, since lines hold few, and with clutter beside them that the tile network does
 * not know.
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
    private final List<Opinions> amongOthers;
    private final List<Opinions> lone;

    /** A line of which it is known what its spans stand for. */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    private record Opinions(ReadLine line, int[] truth) {
        private static Opinions of(ReadLine line) {
            return new Opinions(line, SpanTruth.of(line.spans(), line.truth()));
        }

        int spans() {
            return truth.length;
        }

        /** Sum of -log p(truth) over the spans. */
        double loss(LineDecoder decoder) {
            List<SpanDecision> decisions = line.decisions(decoder);
            double sum = 0;
            for (int span = 0; span < truth.length; span++) {
                sum -= Math.max(LEAST_LOG, decisions.get(span).logProbabilities()[truth[span]]);
            }
            return sum;
        }
    }

    /**
     * Prepares a fit.
     *
     * @param lines read by both networks, for marks among others
     * @param alone marks by themselves, read by both networks, for lone marks
     */
    public DecoderFit(List<ReadLine> lines, List<ReadLine> alone) {
        this.lines = List.copyOf(lines);
        amongOthers = opinions(lines, spans -> spans > 1);
        lone = opinions(alone, spans -> spans == 1);
    }

    private static List<Opinions> opinions(List<ReadLine> lines, IntPredicate hasSpans) {
        return lines.stream()
                .filter(line -> hasSpans.test(line.spans().size()))
                .map(Opinions::of)
                .toList();
    }

    /**
     * Fits all numbers.
     *
     * @param reading reads the same lines several times, further digits favoured by each of the biases that it is given
     * @param alone marks by themselves, read by the same networks
     */
    public static DecoderParameters of(Function<List<Double>, List<List<ReadLine>>> reading, List<ReadLine> alone) {
        List<List<ReadLine>> readings = reading.apply(DIGIT_BIASES);
        DecoderParameters best = DecoderParameters.UNFITTED;
        long most = -1;
        for (int i = 0; i < readings.size(); i++) {
            DecoderFit fit = new DecoderFit(readings.get(i), alone);
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

    /** The numbers but for the bias by which the spans were found; those that no span speaks for stay unfitted. */
    public DecoderParameters fit() {
        DecoderParameters start = DecoderParameters.UNFITTED;
        return start.withAmongOthers(fit(amongOthers, start.amongOthers(), start::withAmongOthers))
                .withLone(fit(lone, start.lone(), start::withLone));
    }

    private static Weighing fit(
            List<Opinions> lines, Weighing start, Function<Weighing, DecoderParameters> parameters) {
        if (lines.isEmpty()) {
            return start;
        }
        ToDoubleFunction<Weighing> loss = weighing -> loss(lines, parameters.apply(weighing));
        Weighing best = start;
        for (int round = 0; round < ROUNDS; round++) {
            best = least(loss, best, 0, 1, WEIGHT_STEP, Weighing::withTileWeight);
            best = least(loss, best, -MOST_BIAS, MOST_BIAS, BIAS_STEP, Weighing::withNoneBias);
            Weighing weighed = best;
            best = weighed.withTemperature(
                    Temperature.fit(value -> loss.applyAsDouble(weighed.withTemperature(value))));
        }
        return best;
    }

    /** Mean -log p(truth) over all spans. */
    double loss(DecoderParameters parameters) {
        return loss(Stream.of(amongOthers, lone).flatMap(List::stream).toList(), parameters);
    }

    private static double loss(List<Opinions> lines, DecoderParameters parameters) {
        LineDecoder decoder = new LineDecoder(parameters);
        double sum = 0;
        int spans = 0;
        for (Opinions line : lines) {
            sum += line.loss(decoder);
            spans += line.spans();
        }
        return sum / Math.max(1, spans);
    }

    private static Weighing least(
            ToDoubleFunction<Weighing> loss,
            Weighing start,
            double from,
            double to,
            double step,
            BiFunction<Weighing, Double, Weighing> with) {
        Weighing best = start;
        double least = loss.applyAsDouble(start);
        for (int i = 0; i <= Math.round((to - from) / step); i++) {
            Weighing tried = with.apply(start, Math.min(to, from + i * step));
            double lossOfTried = loss.applyAsDouble(tried);
            if (lossOfTried < least) {
                least = lossOfTried;
                best = tried;
            }
        }
        return best;
    }
}
