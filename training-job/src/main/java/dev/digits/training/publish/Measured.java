package dev.digits.training.publish;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import dev.digits.model.Normalisation;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.TileNetwork;
import dev.digits.model.store.Manifest;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.evaluate.DisputedLabels;
import dev.digits.training.network.Temperature;
import dev.digits.training.run.RunMetrics;
import dev.digits.training.tiles.Evaluation;
import dev.digits.training.tiles.EvaluationSet;
import dev.digits.training.tiles.Outputs;
import dev.digits.training.tiles.ValidationOutputs;
import dev.digits.training.tiles.ValidationSets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a trained network shows on the images that it did not learn from.
 *
 * @param validation outputs for what was chosen by
 * @param temperature by which logits are divided
 * @param test outputs for the test digits, if there is a test set
 * @param testImages the same digits as pictures
 */
public record Measured(
        ValidationOutputs validation, double temperature, Optional<Outputs> test, Optional<LabelledImages> testImages) {

    /**
     * Measures a network.
     *
     * @param weights every parameter by name
     * @param validation what was chosen by; the temperature is fitted on it
     * @param test digits to report on
     */
    public static Measured of(
            Architecture sizes, Map<String, Tensor> weights, ValidationSets validation, Optional<LabelledImages> test) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Block network = TileNetwork.create(sizes);
            Shape tile = new Shape(1, 1, Architecture.TILE_SIDE, Architecture.TILE_SIDE);
            network.initialize(manager, DataType.FLOAT32, tile);
            NetworkWeights.restore(network, weights);
            ValidationOutputs chosenBy = Evaluation.of(network, validation);
            Optional<Outputs> readings = test.map(images -> EvaluationSet.of(images, Normalisation.MNIST))
                    .map(set -> Evaluation.of(network, set));
            return new Measured(chosenBy, Temperature.fit(chosenBy::loss), readings, test);
        }
    }

    /** For the manifest: numbers by the set that they were measured on, then by name. */
    public Map<String, Map<String, Double>> metrics() {
        Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
        metrics.put(Manifest.VALIDATION, numbers(validation.images()));
        validation.ink().ifPresent(outputs -> metrics.put(RunMetrics.INK_VALIDATION, numbers(outputs)));
        test.ifPresent(outputs -> metrics.put(Manifest.TEST, numbers(outputs)));
        testImages
                .filter(DisputedLabels::concern)
                .ifPresent(images -> metrics.get(Manifest.TEST).putAll(withoutDisputed(test.orElseThrow())));
        return metrics;
    }

    private static Map<String, Double> withoutDisputed(Outputs outputs) {
        long errors = IntStream.of(outputs.errors())
                .filter(tile -> !DisputedLabels.INDICES.contains(tile))
                .count();
        int digits = outputs.digits().length - DisputedLabels.INDICES.size();
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put(RunMetrics.ACCURACY_WITHOUT_DISPUTED, 1 - (double) errors / digits);
        numbers.put(RunMetrics.ERRORS_WITHOUT_DISPUTED, (double) errors);
        return numbers;
    }

    private Map<String, Double> numbers(Outputs outputs) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put(Manifest.ACCURACY, outputs.accuracy());
        numbers.put("errors", (double) outputs.errors().length);
        numbers.put("images", (double) outputs.digits().length);
        numbers.put("loss", outputs.loss(temperature));
        numbers.put("ece", outputs.calibrationError(temperature));
        numbers.put("digitsRefused", outputs.refused(true));
        if (outputs.digits().length < outputs.size()) {
            numbers.put("negativesRefused", outputs.refused(false));
        }
        return numbers;
    }
}
