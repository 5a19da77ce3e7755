package dev.digits.training.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.digits.model.store.DurableFiles;
import dev.digits.model.weights.MalformedSafetensorsException;
import dev.digits.model.weights.Safetensors;
import dev.digits.model.weights.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a run can go on from, as a folder: {@value #STATE} with plan and position; a file in safetensors format for each
 * {@link RunState.Part}, once an epoch is finished; {@value FileSums#NAME} with the checksums of all of them.
 *
 * <h2>Failure semantics</h2>
 *
 * A checkpoint is written beside its place, synced and renamed: it is there whole or not at all, and what a failed
 * attempt leaves is removed by the next. The reader believes nothing whose checksum does not fit.
 *
 * @param state empty before the end of the first epoch
 */
public record Checkpoint(RunPlan plan, Optional<RunState> state) {

    private static final String STATE = "state.json";
    private static final String PLAN = "plan";
    private static final String START = "start";
    private static final String CODE = "code";
    private static final String VERSIONS = "versions";
    private static final String VALIDATION_SIZE = "validationSize";
    private static final String DATASETS = "datasets";
    private static final int FORMAT_VERSION = 2;

    /** Paths stay as a person gave them, relative ones relative, and name no machine. */
    private static final SimpleModule PATHS_AS_GIVEN = new SimpleModule()
            .addSerializer(Path.class, new ToStringSerializer(Path.class))
            .addDeserializer(Path.class, new StdDeserializer<>(Path.class) {
                @Override
                public Path deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                    return Path.of(parser.getValueAsString());
                }
            });

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(PATHS_AS_GIVEN)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** The content of {@value #STATE}. */
    private record Document(int formatVersion, RunPlan plan, Optional<RunPosition> position) {}

    /**
     * Writes it, whole or not at all.
     *
     * @param folder must not be there yet
     */
    public void write(Path folder) throws IOException {
        Path partial = folder.resolveSibling("." + folder.getFileName() + ".partial");
        if (Files.exists(partial)) {
            DurableFiles.delete(partial);
        }
        Files.createDirectory(partial);
        byte[] document = JSON.writeValueAsBytes(new Document(FORMAT_VERSION, plan, state.map(RunState::position)));
        DurableFiles.write(partial.resolve(STATE), out -> out.write(document));
        if (state.isPresent()) {
            for (RunState.Part part : RunState.Part.values()) {
                Map<String, Tensor> tensors = state.get().part(part);
                DurableFiles.write(partial.resolve(part.fileName()), out -> Safetensors.write(out, tensors, Map.of()));
            }
        }
        FileSums.write(partial);
        DurableFiles.sync(partial);
        DurableFiles.rename(partial, folder);
    }

    /**
     * Reads and checks it.
     *
     * @throws CannotResumeException if anything in the folder is not as it was written
     */
    public static Checkpoint read(Path folder) throws IOException, CannotResumeException {
        FileSums sums = FileSums.read(folder);
        sums.verify(STATE);
        try {
            Document document = document(Files.readAllBytes(folder.resolve(STATE)));
            if (document.formatVersion() != FORMAT_VERSION) {
                throw new CannotResumeException("the checkpoint " + folder + " has the format "
                        + document.formatVersion() + ", this version of the program knows " + FORMAT_VERSION);
            }
            Optional<RunState> state = document.position().isEmpty()
                    ? Optional.empty()
                    : Optional.of(state(sums, document.position().get()));
            return new Checkpoint(document.plan(), state);
        } catch (JsonProcessingException e) {
            // the sum fits, so it is what was written, but by another version of the program
            throw new CannotResumeException(
                    "the checkpoint " + folder + " is not of this version of the program: " + e.getOriginalMessage());
        } catch (MalformedSafetensorsException e) {
            throw CannotResumeException.damaged(folder, e.getMessage());
        }
    }

    /** Earlier programs did not note what a run starts from, how that was trained, or which program they were. */
    private static Document document(byte[] content) throws IOException {
        JsonNode document = JSON.readTree(content);
        addMissing(document.path(PLAN), START, CODE);
        for (JsonNode version : document.path(PLAN).path(START).path(VERSIONS)) {
            addMissing(version, VALIDATION_SIZE, DATASETS);
        }
        return JSON.treeToValue(document, Document.class);
    }

    private static void addMissing(JsonNode node, String... names) {
        if (node instanceof ObjectNode object) {
            for (String name : names) {
                if (!object.has(name)) {
                    object.putNull(name);
                }
            }
        }
    }

    private static RunState state(FileSums sums, RunPosition position) throws IOException, CannotResumeException {
        Map<RunState.Part, Map<String, Tensor>> tensors = new EnumMap<>(RunState.Part.class);
        for (RunState.Part part : RunState.Part.values()) {
            sums.verify(part.fileName());
            tensors.put(part, Safetensors.read(sums.folder().resolve(part.fileName())));
        }
        return new RunState(position, tensors);
    }
}
