package dev.digits.benchmarks.inference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What clients got.
 *
 * @param perSecond items answered
 * @param medianMilliseconds of one stream
 * @param failed streams
 */
record Rate(double perSecond, double medianMilliseconds, long failed) {

    /** Counts streams of all clients. */
    static final class Counter {

        private final long start = System.nanoTime();
        private final List<Double> milliseconds = new ArrayList<>();
        private long items;
        private long failed;

        /** @param answered items of the stream; 0 when it failed */
        synchronized void add(int answered, long nanos) {
            items += answered;
            if (answered == 0) {
                failed++;
            }
            milliseconds.add(nanos / 1e6);
        }

        synchronized Rate rate() {
            Collections.sort(milliseconds);
            double median = milliseconds.isEmpty() ? Double.NaN : milliseconds.get(milliseconds.size() / 2);
            return new Rate(items * 1e9 / (System.nanoTime() - start), median, failed);
        }
    }
}
