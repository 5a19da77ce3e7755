package dev.digits.decoder;

/** Sums of probabilities that are given as natural logarithms; minus infinity is the logarithm of 0. */
final class LogSpace {
    static final double ZERO = Double.NEGATIVE_INFINITY;
    /** A term this far below another one is lost in the rounding of a double: exp(-37) is less than half of 2^-52. */
    static final double NEGLIGIBLE = -37;

    private LogSpace() {}

    static double add(double a, double b) {
        double greater = Math.max(a, b);
        double difference = Math.min(a, b) - greater;
        // false where both are ZERO too, as their difference is NaN
        return difference > NEGLIGIBLE ? greater + Math.log(1 + Math.exp(difference)) : greater;
    }

    static double add(double a, double b, double c) {
        double greatest = Math.max(a, Math.max(b, c));
        if (greatest == ZERO) {
            return ZERO;
        }
        double sum = share(a - greatest) + share(b - greatest) + share(c - greatest);
        return sum == 1 ? greatest : greatest + Math.log(sum);
    }

    /** Logarithm of the sum of the exponentials of all terms. */
    static double sum(double[] terms) {
        double greatest = ZERO;
        for (double term : terms) {
            greatest = Math.max(greatest, term);
        }
        if (greatest == ZERO) {
            return ZERO;
        }
        double sum = 0;
        for (double term : terms) {
            sum += share(term - greatest);
        }
        return greatest + Math.log(sum);
    }

    private static double share(double difference) {
        return difference == 0 ? 1 : difference > NEGLIGIBLE ? Math.exp(difference) : 0;
    }
}
