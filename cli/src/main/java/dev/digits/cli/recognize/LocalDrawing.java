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
import java.util.regex.Pattern;

/** A drawing as it would go to the gateway, taken apart as there, for the reader in this process. */
final class LocalDrawing {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DATA_URL_HEAD =
            Pattern.compile("\\Adata:[^,]*;base64\\p{javaWhitespace}*,", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANK = Pattern.compile("\\p{javaWhitespace}+");
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

    /** Base64 of either alphabet, padded or not, wrapped or not, bare or as a data URL. */
    private static Picture picture(String text) throws UnreadableDrawingException {
        String base64 = DATA_URL_HEAD.matcher(text).replaceFirst("");
        String plain = BLANK.matcher(base64).replaceAll("").replace('-', '+').replace('_', '/');
        try {
            return new Picture(Base64.getDecoder().decode(plain));
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
