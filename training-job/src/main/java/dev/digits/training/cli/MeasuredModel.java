package dev.digits.training.cli;

import dev.digits.model.store.Manifest;
import dev.digits.training.evaluate.ModelChoice;
import java.nio.file.Path;

/**
 * What a report is about.
 *
 * @param name of the architecture
 * @param version of the model
 * @param origin where the model comes from
 * @param weights number of trained weights
 * @param data what it was measured on
 * @param seconds that the reading took
 */
record MeasuredModel(String name, String version, String origin, long weights, String data, double seconds) {
    static MeasuredModel of(Manifest manifest, ModelChoice choice, Path data, double seconds) {
        return new MeasuredModel(
                manifest.architecture().name(),
                manifest.version(),
                choice.origin(),
                manifest.weights(),
                data.toString(),
                seconds);
    }
}
