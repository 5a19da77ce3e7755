package dev.digits.training.compare;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A number that several runs gave.
 *
 * @param values one for each run that has it
 */
record Spread(List<Double> values) {

    Spread {
        values = List.copyOf(values);
    }

    static Spread of(List<OptionalDouble> numbers) {
        return new Spread(numbers.stream()
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList());
    }

    double mean() {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** Of the sample, which divides by one less than there are values; not a number for fewer than two. */
    double standardDeviation() {
        double mean = mean();
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return values.size() < 2 ? Double.NaN : Math.sqrt(squares / (values.size() - 1));
    }

    /**
     * Mean, and standard deviation where there is one.
     *
     * @param format of one number
     * @param factor by which the values are multiplied
     * @param unit behind both
     */
    String text(String format, double factor, String unit) {
        if (values.isEmpty()) {
            return "-";
        }
        String mean = String.format(Locale.ROOT, format, factor * mean());
        String deviation =
                values.size() < 2 ? "" : " ± " + String.format(Locale.ROOT, format, factor * standardDeviation());
        return mean + deviation + unit;
    }
}
