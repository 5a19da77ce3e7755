package dev.digits.training.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads a file of settings: YAML, of which JSON is a part, with an option's name without its dashes for each key. */
public final class SettingsFile {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final ObjectWriter JSON = new ObjectMapper().writer(SerializationFeature.INDENT_OUTPUT);

    private SettingsFile() {}

    /**
     * The content of a file that {@link #read} takes back.
     *
     * @param settings values as JSON has them, by key
     */
    public static byte[] json(Map<String, Object> settings) {
        try {
            return JSON.writeValueAsBytes(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are plain values", e);
        }
    }

    /**
     * Reads the file.
     *
     * @return values as they would stand on the command line, by key; a list with commas between
     * @throws IllegalArgumentException naming the file, and place or key, if it cannot be read or is no such file
     */
    public static Map<String, String> read(Path file) {
        JsonNode root = parse(file);
        Map<String, String> settings = new LinkedHashMap<>();
        if (root.isMissingNode() || root.isNull()) {
            return settings;
        }
        if (!root.isObject()) {
            throw new IllegalArgumentException(
                    file + ": is no list of settings, which has a line \"KEY: VALUE\" for each");
        }
        root.properties().forEach(entry -> settings.put(entry.getKey(), text(file, entry.getKey(), entry.getValue())));
        return settings;
    }

    private static JsonNode parse(Path file) {
        try {
            return YAML.readTree(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(file + ": no such file of settings", e);
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new IllegalArgumentException(file + place + ": " + firstLine(e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(Path file, String key, JsonNode value) {
        if (value.isArray() && StreamSupport.stream(value.spliterator(), false).allMatch(SettingsFile::isScalar)) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(","));
        }
        if (!isScalar(value)) {
            throw new IllegalArgumentException(
                    file + ": " + key + " is " + value + ", must be one value, or a list of values");
        }
        return value.asText();
    }

    private static boolean isScalar(JsonNode value) {
        return value.isValueNode() && !value.isNull();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("not YAML");
    }
}
