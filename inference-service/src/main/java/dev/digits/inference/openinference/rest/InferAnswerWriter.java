package dev.digits.inference.openinference.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.digits.inference.openinference.InferenceAnswer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Writes the answer to an inference request. */
@Singleton
final class InferAnswerWriter {

    private final ObjectMapper mapper;

    InferAnswerWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Response write(InferenceAnswer answer, InferCall call) {
        ObjectNode root =
                mapper.createObjectNode().put("model_name", answer.model()).put("model_version", answer.version());
        if (!call.id().isEmpty()) {
            root.put("id", call.id());
        }
        ObjectNode output = root.putArray("outputs")
                .addObject()
                .put("name", answer.output().name())
                .put("datatype", answer.output().datatype());
        answer.output().shape().forEach(output.withArray("shape")::add);
        return call.binaryOutput() ? binary(root, output, answer.raw()) : plain(root, output, answer.numbers());
    }

    private Response plain(ObjectNode root, ObjectNode output, float[] numbers) {
        ArrayNode data = output.putArray("data");
        for (float number : numbers) {
            data.add(number);
        }
        return Response.ok(bytes(root), MediaType.APPLICATION_JSON).build();
    }

    private Response binary(ObjectNode root, ObjectNode output, byte[] raw) {
        output.putObject("parameters").put("binary_data_size", raw.length);
        byte[] json = bytes(root);
        byte[] body =
                ByteBuffer.allocate(json.length + raw.length).put(json).put(raw).array();
        return Response.ok(body, MediaType.APPLICATION_OCTET_STREAM)
                .header(ModelResource.JSON_LENGTH, json.length)
                .build();
    }

    private byte[] bytes(ObjectNode root) {
        try {
            return mapper.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree of text and numbers can be written", e);
        }
    }
}
