package dev.digits.model.weights;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The JSON at the start of a safetensors file.
 *
 * @param entries in the order of their data, which they cover without hole or overlap
 */
record Header(List<Entry> entries) {

    private static final String METADATA = "__metadata__";
    private static final int MOST_DIMENSIONS = 8;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(8).build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    /** The header that lays the tensors behind each other in the map's order. */
    static byte[] write(
            Map<String, Tensor> tensors, Map<String, String> metadata, Function<Tensor, Precision> precision)
            throws JsonProcessingException {
        ObjectNode root = JSON.createObjectNode();
        if (!metadata.isEmpty()) {
            ObjectNode texts = root.putObject(METADATA);
            metadata.forEach(texts::put);
        }
        long offset = 0;
        for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
            ObjectNode entry = root.putObject(tensor.getKey());
            Precision kept = precision.apply(tensor.getValue());
            entry.put("dtype", kept.dtype());
            entry.putPOJO("shape", tensor.getValue().shape());
            long end = offset + (long) tensor.getValue().values().length * kept.size();
            entry.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        return JSON.writeValueAsBytes(root);
    }

    static Header parse(byte[] json) throws MalformedSafetensorsException {
        JsonNode root;
        try {
            root = JSON.readTree(new String(json, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new MalformedSafetensorsException("the header is not JSON: " + e.getOriginalMessage(), e);
        }
        if (!root.isObject()) {
            throw new MalformedSafetensorsException("the header is not a JSON object");
        }
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            if (!field.getKey().equals(METADATA)) {
                entries.add(entry(field.getKey(), field.getValue()));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        requireOneBehindTheOther(entries);
        return new Header(List.copyOf(entries));
    }

    /** Bytes of data that the file must have behind its header. */
    long dataSize() {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).end();
    }

    private static Entry entry(String name, JsonNode node) throws MalformedSafetensorsException {
        String dtype = node.path("dtype").asText();
        if (!dtype.equals(Precision.SINGLE.dtype())) {
            throw malformed(name, "dtype is '" + dtype + "', must be " + Precision.SINGLE.dtype());
        }
        long[] sizes = integers(name, node.path("shape"), "shape");
        long[] offsets = integers(name, node.path("data_offsets"), "data_offsets");
        if (sizes.length > MOST_DIMENSIONS || offsets.length != 2) {
            throw malformed(name, "shape or data_offsets have a wrong number of elements");
        }
        int[] shape = Arrays.stream(sizes)
                .mapToInt(size -> (int) Math.min(size, Integer.MAX_VALUE))
                .toArray();
        long bytes;
        try {
            bytes = (long) Tensor.size(shape) * Float.BYTES;
        } catch (IllegalArgumentException e) {
            throw new MalformedSafetensorsException("tensor '" + name + "': " + e.getMessage(), e);
        }
        if (offsets[0] > offsets[1] || offsets[1] - offsets[0] != bytes) {
            throw malformed(
                    name, "data_offsets " + Arrays.toString(offsets) + " do not fit shape " + Arrays.toString(sizes));
        }
        return new Entry(name, shape, offsets[0], offsets[1]);
    }

    private static long[] integers(String name, JsonNode node, String field) throws MalformedSafetensorsException {
        if (!node.isArray()) {
            throw malformed(name, field + " is not a list");
        }
        long[] integers = new long[node.size()];
        for (int i = 0; i < integers.length; i++) {
            JsonNode element = node.get(i);
            if (!element.isIntegralNumber() || !element.canConvertToLong() || element.longValue() < 0) {
                throw malformed(name, field + " holds " + element + ", must be integers from 0");
            }
            integers[i] = element.longValue();
        }
        return integers;
    }

    private static void requireOneBehindTheOther(List<Entry> entries) throws MalformedSafetensorsException {
        long offset = 0;
        for (Entry entry : entries) {
            if (entry.begin() != offset) {
                throw malformed(
                        entry.name(),
                        "data begins at " + entry.begin() + " where the tensors before it end at " + offset);
            }
            offset = entry.end();
        }
    }

    private static MalformedSafetensorsException malformed(String tensor, String reason) {
        return new MalformedSafetensorsException("tensor '" + tensor + "': " + reason);
    }
}
