package dev.digits.model.store;

import dev.digits.model.Normalisation;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.LineArchitecture;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A version before it has a name: what training hands to {@link ModelStore#publish}.
 *
 * @param architecture sizes of the tile network
 * @param weights every parameter of the tile network by name
 * @param normalisation of the tile network's input
 * @param temperature by which the tile network's logits are divided, above 0; 1 for none
 * @param lineArchitecture sizes of the line network
 * @param lineWeights every parameter of the line network by name
 * @param lineTemperature by which the line network's logits are divided, above 0; 1 for none
 * @param decoder the fitted numbers that put both networks' scores together
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
        LineArchitecture lineArchitecture,
        Map<String, Tensor> lineWeights,
        float lineTemperature,
        DecoderNumbers decoder,
        Map<String, Map<String, Double>> metrics,
        Provenance provenance,
        Map<String, byte[]> documents) {

    private static final Set<String> OF_THE_STORE = Set.of(ModelFiles.MANIFEST, ModelFiles.WEIGHTS, ModelFiles.LINE);

    /** @throws IllegalArgumentException when a document's name is not plain or belongs to manifest or weights */
    public VersionDraft {
        for (String name : documents.keySet()) {
            FileNames.requirePlain(name);
            if (OF_THE_STORE.contains(name)) {
                throw new IllegalArgumentException(name + " is written by the store, it cannot be a document");
            }
        }
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        lineWeights = Collections.unmodifiableMap(new LinkedHashMap<>(lineWeights));
        documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    }

    /** The same with one document more. */
    public VersionDraft with(String name, byte[] document) {
        Map<String, byte[]> more = new LinkedHashMap<>(documents);
        more.put(name, document);
        return new VersionDraft(
                architecture,
                weights,
                normalisation,
                temperature,
                lineArchitecture,
                lineWeights,
                lineTemperature,
                decoder,
                metrics,
                provenance,
                more);
    }

    /** Number of trained weights of the tile network, as {@link NetworkWeights#trained} counts them. */
    long trainedWeights() {
        return NetworkWeights.trained(weights);
    }

    /** What the manifest says of the line network. */
    LineModel line() {
        return new LineModel(lineArchitecture, lineTemperature, NetworkWeights.trained(lineWeights));
    }
}
