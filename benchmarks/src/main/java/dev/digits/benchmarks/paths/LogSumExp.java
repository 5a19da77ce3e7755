package dev.digits.benchmarks.paths;

/** Adds numbers that are known by their logarithms. */
final class LogSumExp {
    private LogSumExp() {}

    /** The logarithm of {@code exp(a) + exp(b)}; either may be negative infinity. */
    static double of(double a, double b) {
        double larger = Math.max(a, b);
        if (larger == Double.NEGATIVE_INFINITY) {
            return larger;
        }
        return larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
    }
}
