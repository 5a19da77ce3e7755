package dev.digits.training.publish;

import dev.digits.training.run.RunMetrics;
import dev.digits.training.run.TrainedNetwork;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What both phases of a run ended with.
 *
 * @param tiles the tile network
 * @param lines the line network
 */
public record TrainedReader(TrainedNetwork tiles, TrainedNetwork lines) {

    /** Number of trained weights of both. */
    public long trainedWeights() {
        return tiles.trainedWeights() + lines.trainedWeights();
    }

    /** Time that the epochs took, validation included, the sweeps not. */
    public double minutes() {
        return tiles.minutes() + lines.minutes();
    }

    /** For the manifest: numbers of both phases, and the time of both. */
    Map<String, Double> metrics() {
        Map<String, Double> numbers = new LinkedHashMap<>(tiles.metrics());
        lines.metrics().forEach((name, value) -> numbers.put(RunMetrics.ofLines(name), value));
        numbers.put(RunMetrics.MINUTES, minutes());
        return numbers;
    }
}
