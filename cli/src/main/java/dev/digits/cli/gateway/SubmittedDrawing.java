package dev.digits.cli.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One drawing as it goes over the wire.
 *
 * @param mediaType of the body
 * @param body encoded picture, or ink as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // sent as it is, never compared
public record SubmittedDrawing(String mediaType, byte[] body) {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Tells what a file holds by its content: PNG, JPEG, or a JSON object, which is either a whole request body or only
     * the ink in it.
     *
     * @throws UnsupportedDrawingException when it is none of these
     */
    public static SubmittedDrawing of(byte[] content) throws UnsupportedDrawingException {
        if (content.length == 0) {
            throw new UnsupportedDrawingException("is empty");
        }
        if (startsWith(content, PNG)) {
            return new SubmittedDrawing("image/png", content);
        }
        if (startsWith(content, JPEG)) {
            return new SubmittedDrawing("image/jpeg", content);
        }
        if (new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .startsWith("{")) {
            return ofJson(content);
        }
        throw new UnsupportedDrawingException("is neither PNG, JPEG nor ink as JSON");
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

    private static boolean startsWith(byte[] content, byte[] magic) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
