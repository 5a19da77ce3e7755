package dev.digits.model.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** Between {@link Manifest} and JSON. Fields that are not known are passed over, so that later ones can be added. */
final class ManifestJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The format of earlier releases, which had the tile network alone. */
    private static final int ONE_NETWORK = 1;

    private ManifestJson() {}

    static byte[] write(Manifest manifest) throws JsonProcessingException {
        return JSON.writeValueAsBytes(manifest);
    }

    static Manifest read(byte[] json) throws DamagedModelException {
        try {
            JsonNode root = JSON.readTree(json);
            requireOurFormat(root.path("formatVersion"));
            return JSON.treeToValue(root, Manifest.class);
        } catch (JsonMappingException e) {
            throw damaged(e.getCause() instanceof IllegalArgumentException rule ? rule.getMessage() : brief(e));
        } catch (JsonProcessingException e) {
            throw damaged("not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new DamagedModelException(ModelFiles.MANIFEST, "cannot be read: " + e.getMessage(), e);
        }
    }

    private static void requireOurFormat(JsonNode format) throws DamagedModelException {
        int version = format.isInt() ? format.intValue() : 0;
        if (version == ONE_NETWORK) {
            throw damaged("made by an earlier release (format 1, which had no line network); this one reads format "
                    + Manifest.FORMAT_VERSION + ": make a new version with './digits train'");
        }
        if (version > Manifest.FORMAT_VERSION) {
            throw damaged("made by a later release (format " + version + "); this one reads format "
                    + Manifest.FORMAT_VERSION + ": start that release again, or have another version read");
        }
        if (version != Manifest.FORMAT_VERSION) {
            throw damaged("format version '" + format.asText() + "' is not known, only " + Manifest.FORMAT_VERSION);
        }
    }

    private static String brief(JsonMappingException e) {
        return "not a manifest at '" + e.getPathReference() + "': " + e.getOriginalMessage();
    }

    private static DamagedModelException damaged(String reason) {
        return new DamagedModelException(ModelFiles.MANIFEST, reason);
    }
}
