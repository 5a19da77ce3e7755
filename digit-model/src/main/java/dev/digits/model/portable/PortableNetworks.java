package dev.digits.model.portable;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.digits.model.folded.FoldedNetwork;
import dev.digits.model.folded.FoldedReader;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.weights.Precision;
import dev.digits.model.weights.Safetensors;
import dev.digits.model.weights.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Both networks of a version as one safetensors file, batch norms folded. The weights of a layer are whole numbers of 16 bits, which a scale
 * for each output makes weights of: half as large as float32, and exact to one part in 65534 of the greatest. The metadata's entry {@value #PROGRAM} is a JSON object that says, for {@code tile} and {@code line}, which operations to do
 * with them in which order and what to divide the logits by; the tile network's {@code mean} and {@code std}; and the decoder's
 * numbers. docs/model-format.md describes it.
 */
public final class PortableNetworks {

    /** Name of the metadata's entry. */
    public static final String PROGRAM = "program";

    private static final JsonMapper JSON = new JsonMapper();

    private PortableNetworks() {}

    /**
     * Writes the networks of a version.
     *
     * @return the file
     * @throws DamagedModelException naming the version's file that is wrong, and how
     */
    public static byte[] of(ModelFiles files) throws DamagedModelException {
        FoldedReader networks = FoldedReader.of(files);
        Manifest manifest = networks.manifest();
        Map<String, Tensor> weights = new LinkedHashMap<>();
        ObjectNode program = JSON.createObjectNode().put("version", manifest.version());
        program.put("name", manifest.architecture().name());
        network(program, "tile", networks.tiles(), manifest.temperature(), weights)
                .put("mean", manifest.normalisation().mean())
                .put("std", manifest.normalisation().std());
        network(program, "line", networks.lines(), manifest.line().temperature(), weights);
        ArrayNode markKinds = program.putObject("decoder")
                .put("digitBias", manifest.decoder().digitBias())
                .put("tileWeight", manifest.decoder().tileWeight())
                .put("noneBias", manifest.decoder().noneBias())
                .put("loneTileWeight", manifest.decoder().loneTileWeight())
                .put("loneBias", manifest.decoder().loneBias())
                .put("temperature", manifest.decoder().temperature())
                .put("loneTemperature", manifest.decoder().loneTemperature())
                .putArray("markKinds");
        manifest.decoder().markKinds().forEach(markKinds::add);
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            Safetensors.write(
                    file, weights, Map.of(PROGRAM, JSON.writeValueAsString(program)), PortableNetworks::precision);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    private static ObjectNode network(
            ObjectNode program, String name, FoldedNetwork network, float temperature, Map<String, Tensor> weights) {
        OperationList list = new OperationList(name, weights);
        int output = network.on(list).apply(0);
        ObjectNode described = program.putObject(name).put("output", output).put("temperature", temperature);
        described.set("operations", list.operations());
        return described;
    }

    private static Precision precision(Tensor tensor) {
        return tensor.shape().length == 1 ? Precision.SINGLE : Precision.WHOLE;
    }
}
