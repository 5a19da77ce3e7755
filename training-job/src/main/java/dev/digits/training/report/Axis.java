package dev.digits.training.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * One side of a chart: which number lies where.
 *
 * @param least number at {@code start}; above 0 where {@code logarithmic}
 * @param most number at {@code end}, above {@code least}
 * @param logarithmic whether equal ratios, not equal differences, lie equally far apart
 * @param whole whether only whole numbers make sense between
 * @param start pixel of {@code least}
 * @param end pixel of {@code most}; may be below {@code start}
 */
record Axis(double least, double most, boolean logarithmic, boolean whole, double start, double end) {

    private static final int ABOUT = 5;
    private static final double MARGIN = 0.04;
    private static final double FEW_DECADES = 100;

    /** A number on the axis and how it is written there. */
    record Tick(double value, String text) {}

    /** From 0 to 1. */
    static Axis ofShares(double start, double end) {
        return new Axis(0, 1, false, false, start, end);
    }

    /** The axis on which all of these numbers find room; there must be at least one. */
    static Axis over(List<double[]> series, boolean logarithmic, double start, double end) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double[] values : series) {
            for (double value : values) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        if (least == most) {
            return logarithmic
                    ? new Axis(least / 2, most * 2, true, false, start, end)
                    : new Axis(least - 0.5, most + 0.5, false, false, start, end);
        }
        boolean whole = series.stream().flatMapToDouble(DoubleStream::of).allMatch(value -> value == Math.rint(value));
        return new Axis(least, most, logarithmic, whole, start, end);
    }

    /** The same axis with a little room at both ends, but not below 0 where no number is. */
    Axis withMargin() {
        double room = MARGIN * (place(most) - place(least));
        double from = number(place(least) - room);
        return new Axis(
                least >= 0 ? Math.max(0, from) : from, number(place(most) + room), logarithmic, whole, start, end);
    }

    double pixel(double value) {
        return start + (place(value) - place(least)) / (place(most) - place(least)) * (end - start);
    }

    /** Round numbers from least to most. */
    List<Tick> ticks() {
        return logarithmic ? decades() : rounds();
    }

    private List<Tick> rounds() {
        double rough = (most - least) / ABOUT;
        double decade = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = decade;
        for (int factor : new int[] {2, 5, 10}) {
            if (step < rough) {
                step = decade * factor;
            }
        }
        step = whole ? Math.max(1, step) : step;
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(least / step - 1e-9); i * step <= most + 1e-9 * step; i++) {
            ticks.add(new Tick(i * step, String.format(Locale.ROOT, "%." + decimals + "f", i * step)));
        }
        return ticks;
    }

    /** Powers of ten, with their double and fivefold where there are few. */
    private List<Tick> decades() {
        int[] factors = most / least < FEW_DECADES ? new int[] {1, 2, 5} : new int[] {1};
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = (int) Math.floor(Math.log10(least)); exponent <= Math.log10(most); exponent++) {
            for (int factor : factors) {
                BigDecimal value = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
                if (value.doubleValue() >= least * (1 - 1e-9) && value.doubleValue() <= most * (1 + 1e-9)) {
                    ticks.add(new Tick(value.doubleValue(), text(value, factor, exponent)));
                }
            }
        }
        return ticks;
    }

    private static String text(BigDecimal value, int factor, int exponent) {
        return Math.abs(exponent) > 2
                ? factor + "e" + exponent
                : value.stripTrailingZeros().toPlainString();
    }

    private double place(double value) {
        return logarithmic ? Math.log10(value) : value;
    }

    private double number(double place) {
        return logarithmic ? Math.pow(10, place) : place;
    }
}
