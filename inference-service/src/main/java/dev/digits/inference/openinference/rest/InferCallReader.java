package dev.digits.inference.openinference.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.inference.openinference.Datatype;
import dev.digits.inference.openinference.InferenceFaultException;
import dev.digits.inference.openinference.InferenceRequest;
import dev.digits.inference.openinference.InputTensor;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the body of an inference request. */
@Singleton
final class InferCallReader {

    private static final String PARAMETERS = "parameters";
    private static final String BINARY_SIZE = "binary_data_size";

    private final ObjectMapper json;

    InferCallReader(ObjectMapper json) {
        this.json = json;
    }

    /** @param jsonLength bytes of the body that are JSON; empty when all are */
    InferCall read(String model, String version, byte[] body, Optional<Integer> jsonLength)
            throws InferenceFaultException {
        int length = jsonLength.orElse(body.length);
        if (length < 0 || length > body.length) {
            throw InferenceFaultException.malformed(
                    ModelResource.JSON_LENGTH + " is " + length + ", but the body has " + body.length + " bytes");
        }
        JsonNode root = parse(body, length);
        JsonNode inputs = root.path("inputs");
        if (inputs.size() != 1) {
            throw InferenceFaultException.malformed("the request has " + inputs.size() + " inputs, must be one");
        }
        JsonNode input = inputs.path(0);
        ByteBuffer tail = ByteBuffer.wrap(body, length, body.length - length);
        InputTensor tensor =
                new InputTensor(input.path("name").asText(), shape(input.path("shape")), greys(input, tail));
        JsonNode outputs = root.path("outputs");
        return new InferCall(
                new InferenceRequest(model, version, tensor, outputs.findValuesAsText("name")),
                root.path("id").asText(""),
                isBinary(root, outputs.path(0)));
    }

    private JsonNode parse(byte[] body, int length) throws InferenceFaultException {
        try {
            JsonNode root = json.readTree(body, 0, length);
            if (root.isObject()) {
                return root;
            }
        } catch (IOException e) {
            throw InferenceFaultException.malformed("the body is no JSON: " + e.getMessage());
        }
        throw InferenceFaultException.malformed("the body must be a JSON object with 'inputs'");
    }

    private static byte[] greys(JsonNode input, ByteBuffer tail) throws InferenceFaultException {
        Datatype datatype = Datatype.named(input.path("datatype").asText());
        JsonNode size = input.path(PARAMETERS).path(BINARY_SIZE);
        if (isAbsent(size) && !tail.hasRemaining()) {
            return JsonTensor.greys(input.path("data"), datatype);
        }
        if (size.asLong(0) != tail.remaining()) {
            throw InferenceFaultException.malformed("the input's " + BINARY_SIZE + " is " + size.asLong(0) + ", but "
                    + tail.remaining() + " bytes stand behind the JSON");
        }
        return datatype.greys(tail);
    }

    private static List<Long> shape(JsonNode sizes) throws InferenceFaultException {
        List<Long> shape = new ArrayList<>();
        for (JsonNode size : sizes) {
            if (!size.isIntegralNumber()) {
                throw InferenceFaultException.malformed("the input's shape must be whole numbers");
            }
            shape.add(size.longValue());
        }
        return shape;
    }

    /** The output's own wish goes before that of the request. */
    private static boolean isBinary(JsonNode root, JsonNode output) {
        JsonNode own = output.path(PARAMETERS).path("binary_data");
        JsonNode general = root.path(PARAMETERS).path("binary_data_output");
        return isAbsent(own) ? general.asBoolean() : own.asBoolean();
    }

    /** Clients write null for what they leave out. */
    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
