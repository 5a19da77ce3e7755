package dev.digits.cli.recognize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.cli.gateway.SubmittedDrawing;
import dev.digits.picture.DataUrl;
import dev.digits.picture.UnreadablePictureException;
import dev.digits.segmentation.Drawing;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.Stroke;
import dev.digits.segmentation.UnreadableDrawingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A drawing as it would go to the gateway, taken apart as there, for the reader in this process. */
final class LocalDrawing {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POINT_RULE = "the ink's points must be [x, y]";
    private static final String PEN_RULE = "the ink's penWidth must be above 0, or left out";
    private static final float UNKNOWN = 0;

    private LocalDrawing() {}

    static Drawing of(SubmittedDrawing drawing) throws UnreadableDrawingException {
        if (!drawing.mediaType().equals("application/json")) {
            return new Picture(drawing.body());
        }
        JsonNode body = tree(drawing.body());
        if (body.hasNonNull("ink") == body.hasNonNull("image")) {
            throw new UnreadableDrawingException("the JSON must hold either image or ink");
        }
        return body.hasNonNull("ink")
                ? ink(body.path("ink"))
                : picture(body.path("image").asText());
    }

    private static Picture picture(String text) throws UnreadableDrawingException {
        try {
            return new Picture(DataUrl.decode(text));
        } catch (UnreadablePictureException e) {
            throw new UnreadableDrawingException(e.getMessage());
        }
    }

    private static Ink ink(JsonNode ink) throws UnreadableDrawingException {
        List<Stroke> strokes = new ArrayList<>();
        for (JsonNode stroke : ink.path("strokes")) {
            float[] x = new float[stroke.size()];
            float[] y = new float[stroke.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = number(stroke.path(i).path(0), POINT_RULE);
                y[i] = number(stroke.path(i).path(1), POINT_RULE);
            }
            strokes.add(new Stroke(x, y));
        }
        return new Ink(
                strokes,
                ink.hasNonNull("penWidth") ? pen(ink.path("penWidth")) : UNKNOWN,
                ink.path("width").asInt(),
                ink.path("height").asInt());
    }

    private static float pen(JsonNode width) throws UnreadableDrawingException {
        float pen = number(width, PEN_RULE);
        if (!(pen > 0)) {
            throw new UnreadableDrawingException(PEN_RULE);
        }
        return pen;
    }

    private static float number(JsonNode number, String rule) throws UnreadableDrawingException {
        if (!number.isNumber()) {
            throw new UnreadableDrawingException(rule);
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
