package dev.digits.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture whose text is known.
 *
 * @param png the file's bytes
 * @param text as JSON writes it, so with {@code \n} between lines
 */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
record KnownDrawing(byte[] png, String text) {
    /**
     * Reads some of a folder's drawings, evenly spread over its {@code truth.jsonl} and in its order.
     *
     * @param count how many at most
     */
    static List<KnownDrawing> some(Path folder, int count) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("truth.jsonl"));
        lines.removeIf(String::isBlank);
        int taken = Math.min(count, lines.size());
        List<KnownDrawing> drawings = new ArrayList<>(taken);
        for (int i = 0; i < taken; i++) {
            String line = lines.get((int) ((long) i * lines.size() / taken));
            String file = JsonText.first(line, "file").orElseThrow(() -> new IOException("no \"file\" in " + line));
            String text = JsonText.first(line, "text").orElseThrow(() -> new IOException("no \"text\" in " + line));
            drawings.add(new KnownDrawing(Files.readAllBytes(folder.resolve(file)), text));
        }
        if (drawings.isEmpty()) {
            throw new IOException(folder + "/truth.jsonl names no drawing");
        }
        return drawings;
    }
}
