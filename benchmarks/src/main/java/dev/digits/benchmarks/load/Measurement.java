package dev.digits.benchmarks.load;

import java.util.ArrayList;
import java.util.List;

/**
 * What was measured in a round, or in several.
 *
 * @param readings one a drawing that was sent
 * @param seconds from the first one sent to the last answer
 * @param processorMilliseconds processor time of the services meanwhile
 * @param residentMebibytes memory of the services at the end
 */
record Measurement(List<Reading> readings, double seconds, double processorMilliseconds, double residentMebibytes) {
    /** Both, one after the other. */
    Measurement then(Measurement later) {
        List<Reading> all = new ArrayList<>(readings);
        all.addAll(later.readings);
        return new Measurement(
                all,
                seconds + later.seconds,
                processorMilliseconds + later.processorMilliseconds,
                later.residentMebibytes);
    }

    double drawingsPerSecond() {
        return answered() / seconds;
    }

    double processorMillisecondsPerDrawing() {
        return processorMilliseconds / Math.max(1, readings.size());
    }

    /** Milliseconds that this share of the answers took at most (nearest rank); failures do not count. */
    double percentile(double share) {
        double[] times = readings.stream()
                .filter(reading -> reading.outcome() != Reading.Outcome.FAILED)
                .mapToDouble(Reading::milliseconds)
                .sorted()
                .toArray();
        return times.length == 0 ? Double.NaN : times[Math.max(0, (int) Math.ceil(share * times.length) - 1)];
    }

    /** Share of the drawings whose whole text was read right, 0..1. */
    double right() {
        return (double) count(Reading.Outcome.RIGHT) / Math.max(1, readings.size());
    }

    long failed() {
        return count(Reading.Outcome.FAILED);
    }

    private long answered() {
        return readings.size() - failed();
    }

    private long count(Reading.Outcome outcome) {
        return readings.stream().filter(reading -> reading.outcome() == outcome).count();
    }
}
