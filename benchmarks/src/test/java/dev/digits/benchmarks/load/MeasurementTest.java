package dev.digits.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.benchmarks.load.Reading.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    @Test
    void takesPercentilesByNearestRankFromAnswersOnly() {
        // Given: answers of 1 to 100 ms, and a failure after a minute
        List<Reading> readings = new ArrayList<>(IntStream.rangeClosed(1, 100)
                .mapToObj(time -> new Reading(Outcome.RIGHT, time))
                .toList());
        readings.add(new Reading(Outcome.FAILED, 60_000));
        // When
        Measurement measurement = new Measurement(readings, 5, 1000, 100);
        // Then
        assertThat(measurement.percentile(0.5)).isEqualTo(50);
        assertThat(measurement.percentile(0.95)).isEqualTo(95);
        assertThat(measurement.percentile(1)).isEqualTo(100);
        assertThat(measurement.drawingsPerSecond()).isEqualTo(20);
    }

    @Test
    void joinsRounds() {
        // Given
        Measurement first = new Measurement(List.of(new Reading(Outcome.RIGHT, 10)), 1, 30, 100);
        Measurement second = new Measurement(
                List.of(new Reading(Outcome.WRONG, 20), new Reading(Outcome.FAILED, 1), new Reading(Outcome.RIGHT, 5)),
                2,
                50,
                120);
        // When
        Measurement both = first.then(second);
        // Then
        assertThat(both.drawingsPerSecond()).isEqualTo(1);
        assertThat(both.processorMillisecondsPerDrawing()).isEqualTo(20);
        assertThat(both.residentMebibytes()).isEqualTo(120);
        assertThat(both.right()).isCloseTo(0.5, within(1e-9));
        assertThat(both.failed()).isEqualTo(1);
    }
}
