package dev.digits.model.store;

import dev.digits.model.Normalisation;
import dev.digits.model.network.Architecture;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A version before it has a name: what training hands to {@link ModelStore#publish}.
 *
 * @param architecture sizes of the network
 * @param weights every parameter by name
 * @param normalisation of the input
 * @param temperature by which logits are divided, above 0; 1 for none
 * @param metrics as in {@link Manifest#metrics}
 * @param provenance what made it
 * @param documents other files by name: {@link ModelFiles#METRICS}, {@link ModelFiles#REPORT}, {@link
 *     ModelFiles#MODEL_CARD} and what else belongs to it
 */
public record VersionDraft(
        Architecture architecture,
        Map<String, Tensor> weights,
        Normalisation normalisation,
        float temperature,
        Map<String, Map<String, Double>> metrics,
        Provenance provenance,
        Map<String, byte[]> documents) {

    /** @throws IllegalArgumentException when a document's name is not plain or belongs to manifest or weights */
    public VersionDraft {
        for (String name : documents.keySet()) {
            FileNames.requirePlain(name);
            if (name.equals(ModelFiles.MANIFEST) || name.equals(ModelFiles.WEIGHTS)) {
                throw new IllegalArgumentException(name + " is written by the store, it cannot be a document");
            }
        }
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    }

    /** Number of trained weights, as {@link NetworkWeights#trained} counts them. */
    long trainedWeights() {
        return NetworkWeights.trained(weights);
    }
}
