package dev.digits.cli.recognize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.cli.gateway.SubmittedDrawing;
import dev.digits.segmentation.Drawing;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.Stroke;
import dev.digits.segmentation.UnreadableDrawingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A drawing as it would go to the gateway, for the reader in this process. */
final class LocalDrawing {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double PEN_WIDTH = 10;

    private LocalDrawing() {}

    static Drawing of(SubmittedDrawing drawing) throws UnreadableDrawingException {
        if (!drawing.mediaType().equals("application/json")) {
            return new Picture(drawing.body());
        }
        JsonNode body = tree(drawing.body());
        return body.has("ink")
                ? ink(body.path("ink"))
                : picture(body.path("image").asText());
    }

    private static Picture picture(String dataUrl) throws UnreadableDrawingException {
        try {
            return new Picture(Base64.getMimeDecoder().decode(dataUrl.substring(dataUrl.indexOf(',') + 1)));
        } catch (IllegalArgumentException e) {
            throw new UnreadableDrawingException("the picture is not valid base64: " + e.getMessage());
        }
    }

    private static Ink ink(JsonNode ink) throws UnreadableDrawingException {
        List<Stroke> strokes = new ArrayList<>();
        for (JsonNode stroke : ink.path("strokes")) {
            float[] x = new float[stroke.size()];
            float[] y = new float[stroke.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = coordinate(stroke.path(i).path(0));
                y[i] = coordinate(stroke.path(i).path(1));
            }
            strokes.add(new Stroke(x, y));
        }
        return new Ink(
                strokes,
                (float) ink.path("penWidth").asDouble(PEN_WIDTH),
                ink.path("width").asInt(),
                ink.path("height").asInt());
    }

    private static float coordinate(JsonNode number) throws UnreadableDrawingException {
        if (!number.isNumber()) {
            throw new UnreadableDrawingException("the ink's points must be [x, y]");
        }
        return number.floatValue();
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("what was written as JSON can be read", e);
        }
    }
}
