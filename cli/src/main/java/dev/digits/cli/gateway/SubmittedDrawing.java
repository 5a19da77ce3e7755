package dev.digits.cli.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.picture.PictureFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One drawing as it goes over the wire.
 *
 * @param mediaType of the body
 * @param body encoded picture, or ink as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // sent as it is, never compared
public record SubmittedDrawing(String mediaType, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Tells what a file holds by its content: a picture, or a JSON object, which is either a whole request body or only
     * the ink in it.
     *
     * @throws UnsupportedDrawingException when it is none of these
     */
    public static SubmittedDrawing of(byte[] content) throws UnsupportedDrawingException {
        if (content.length == 0) {
            throw new UnsupportedDrawingException("is empty");
        }
        Optional<PictureFormat> format = PictureFormat.of(content);
        if (format.isPresent()) {
            return new SubmittedDrawing(format.get().mediaType(), content);
        }
        if (new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .startsWith("{")) {
            return ofJson(content);
        }
        throw new UnsupportedDrawingException("is no picture (" + PictureFormat.NAMES + ") and no ink as JSON");
    }

    /**
     * Ink.
     *
     * @param strokes JSON array of strokes, each an array of [x, y] in canvas pixels
     * @param width of the canvas, pixels
     * @param height of the canvas, pixels
     * @param penWidth diameter of the pen, pixels
     */
    public static SubmittedDrawing ofInk(JsonNode strokes, int width, int height, double penWidth) {
        var ink = JSON.createObjectNode();
        ink.set("strokes", strokes);
        ink.put("width", width).put("height", height).put("penWidth", penWidth);
        return json(JSON.createObjectNode().set("ink", ink));
    }

    private static SubmittedDrawing ofJson(byte[] content) throws UnsupportedDrawingException {
        JsonNode tree;
        try {
            tree = JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new UnsupportedDrawingException("is not valid JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnsupportedDrawingException("is not valid JSON: " + e.getMessage());
        }
        if (tree.has("strokes")) {
            return json(JSON.createObjectNode().set("ink", tree));
        }
        if (tree.has("ink") || tree.has("image")) {
            return json(tree);
        }
        throw new UnsupportedDrawingException("is JSON without strokes, ink or image");
    }

    private static SubmittedDrawing json(JsonNode body) {
        try {
            return new SubmittedDrawing("application/json", JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree did not become text", e);
        }
    }
}
