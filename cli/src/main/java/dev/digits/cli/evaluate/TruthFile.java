package dev.digits.cli.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.cli.evaluate.LabelledDrawing.Ink;
import dev.digits.cli.gateway.Box;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code truth.jsonl}: one JSON object a line with {@code file} and {@code text}, null where any text is right, and as far as they are known
 * {@code kind}, {@code boxes} ([x, y, width, height] of each digit), {@code strokes}, {@code pen} and {@code size}
 * ([width, height]).
 */
final class TruthFile {
    /** Name of the file within its folder. */
    static final String NAME = "truth.jsonl";

    private static final ObjectMapper JSON = new ObjectMapper();

    private TruthFile() {}

    /**
     * Every drawing of a folder, in the file's order.
     *
     * @throws IOException when there is no such file, it is empty, or a line of it is wrong; the message names the line
     */
    static List<LabelledDrawing> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new IOException("no " + NAME + " in " + folder);
        }
        List<LabelledDrawing> drawings = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    drawings.add(drawing(folder, line, file + ", line " + number + ": "));
                }
            }
        }
        if (drawings.isEmpty()) {
            throw new IOException(file + " holds no drawing");
        }
        return drawings;
    }

    private static LabelledDrawing drawing(Path folder, String line, String where) throws IOException {
        JsonNode row;
        try {
            row = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IOException(where + "not valid JSON", e);
        }
        String file = required(row, "file", where);
        boolean isScored = !row.path("text").isNull();
        String text = isScored ? required(row, "text", where) : "";
        Path picture = folder.resolve(file).normalize();
        if (!picture.startsWith(folder.normalize())) {
            throw new IOException(where + "file lies outside the folder: " + file);
        }
        String kind = row.path("kind").asText("drawing");
        return new LabelledDrawing(picture, file, kind, text, isScored, boxes(row), ink(row));
    }

    private static List<Box> boxes(JsonNode row) {
        List<Box> boxes = new ArrayList<>();
        for (JsonNode box : row.path("boxes")) {
            if (box.size() == 4) {
                boxes.add(new Box(
                        box.path(0).asInt(),
                        box.path(1).asInt(),
                        box.path(2).asInt(),
                        box.path(3).asInt()));
            }
        }
        return boxes;
    }

    private static Optional<Ink> ink(JsonNode row) {
        JsonNode size = row.path("size");
        if (!row.path("strokes").isArray()
                || size.size() != 2
                || !row.path("pen").isNumber()) {
            return Optional.empty();
        }
        return Optional.of(new Ink(
                row.path("strokes"),
                size.path(0).asInt(),
                size.path(1).asInt(),
                row.path("pen").asDouble()));
    }

    private static String required(JsonNode row, String name, String where) throws IOException {
        if (!row.path(name).isTextual()) {
            throw new IOException(where + "\"" + name + "\" is missing or no text");
        }
        return row.path(name).asText();
    }
}
