package dev.digits.training.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.digits.model.weights.Safetensors;
import dev.digits.model.weights.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * The folder of one run in progress: {@code settings.json}, {@code metrics.jsonl} with a line for each epoch, and {@code
 * best.safetensors}, the best weights so far, replaced atomically.
 */
final class RunFolder {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private RunFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder of a run that begins now. */
    static RunFolder create(Path runs, TrainingSettings settings) throws IOException {
        Path folder = runs.resolve(NAME.format(Instant.now()) + "-seed" + settings.seed());
        Files.createDirectories(folder);
        byte[] json = JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(settings.asMap());
        Files.write(folder.resolve("settings.json"), json);
        return new RunFolder(folder);
    }

    Path path() {
        return folder;
    }

    /** Adds one line of JSON to the metrics. */
    void append(Object metrics) throws IOException {
        Files.writeString(
                folder.resolve("metrics.jsonl"),
                JSON.writeValueAsString(metrics) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** All lines so far. */
    byte[] metrics() throws IOException {
        return Files.readAllBytes(folder.resolve("metrics.jsonl"));
    }

    /** Puts these weights in the place of those kept before. */
    void keep(Map<String, Tensor> weights) throws IOException {
        Path partial = folder.resolve("best.safetensors.partial");
        Safetensors.write(partial, weights, Map.of());
        Files.move(partial, folder.resolve("best.safetensors"), StandardCopyOption.ATOMIC_MOVE);
    }
}
