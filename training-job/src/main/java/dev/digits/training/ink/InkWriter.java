package dev.digits.training.ink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.digits.segmentation.Stroke;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a file of samples, one JSON object a line. Positions are moved so that the least is 0, and kept to a tenth. */
public final class InkWriter implements Closeable {
    private static final JsonFactory JSON = new JsonFactory();

    private final OutputStream out;

    /** Begins the file anew if it is there. */
    public InkWriter(Path file) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
    }

    /** Adds a sample. */
    public void write(InkSample sample) throws IOException {
        InkBounds bounds = sample.bounds();
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeStringField("id", sample.id());
            json.writeStringField("label", sample.label());
            json.writeStringField("writer", sample.writer());
            if (sample.lines() > 1) {
                json.writeNumberField("lines", sample.lines());
            }
            json.writeArrayFieldStart("strokes");
            for (Stroke stroke : sample.strokes()) {
                json.writeStartArray();
                for (int i = 0; i < stroke.points(); i++) {
                    json.writeStartArray();
                    json.writeNumber(number(stroke.x()[i] - bounds.left()));
                    json.writeNumber(number(stroke.y()[i] - bounds.top()));
                    json.writeEndArray();
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Short: without a decimal place where there is none. */
    private static String number(float value) {
        long tenths = Math.round(value * 10.0);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
