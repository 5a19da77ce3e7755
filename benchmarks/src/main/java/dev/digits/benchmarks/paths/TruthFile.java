package dev.digits.benchmarks.paths;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Stroke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code truth.jsonl}: one JSON object a line with {@code file} (a PNG picture), {@code text}, {@code kind}, {@code
 * strokes} ([x, y] of each point of each) and {@code pen} (its width), both in pixels of a canvas of 800x300.
 */
final class TruthFile {
    /** Name of the file within its folder. */
    static final String NAME = "truth.jsonl";

    private static final int CANVAS_WIDTH = 800;
    private static final int CANVAS_HEIGHT = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private TruthFile() {}

    /**
     * Every drawing of a folder, in the file's order.
     *
     * @throws IOException when there is no such file, it is empty, or a line of it is wrong; the message names the line
     */
    static List<KnownDrawing> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new IOException("no " + NAME + " in " + folder);
        }
        List<KnownDrawing> drawings = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            drawings.add(drawing(folder, drawings.size(), line));
        }
        if (drawings.isEmpty()) {
            throw new IOException(file + " holds no drawing");
        }
        return drawings;
    }

    private static KnownDrawing drawing(Path folder, int index, String line) throws IOException {
        try {
            JsonNode row = JSON.readTree(line);
            String text = row.required("text").asText();
            if (!text.matches("[0-9\n]*")) {
                throw new IllegalArgumentException("text holds more than digits and line feeds");
            }
            return new KnownDrawing(
                    index,
                    row.required("kind").asText(),
                    text,
                    folder.resolve(row.required("file").asText()),
                    ink(row));
        } catch (JsonProcessingException e) {
            throw new IOException(where(folder, index) + "not valid JSON", e);
        } catch (IllegalArgumentException e) {
            throw new IOException(where(folder, index) + e.getMessage(), e);
        }
    }

    private static String where(Path folder, int index) {
        return folder.resolve(NAME) + ", line " + (index + 1) + ": ";
    }

    private static Ink ink(JsonNode row) {
        List<Stroke> strokes = new ArrayList<>();
        for (JsonNode points : row.required("strokes")) {
            float[] x = new float[points.size()];
            float[] y = new float[points.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = points.get(i).required(0).floatValue();
                y[i] = points.get(i).required(1).floatValue();
            }
            strokes.add(new Stroke(x, y));
        }
        return new Ink(strokes, row.required("pen").floatValue(), CANVAS_WIDTH, CANVAS_HEIGHT);
    }
}
