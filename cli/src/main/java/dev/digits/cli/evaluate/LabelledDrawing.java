package dev.digits.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.digits.cli.gateway.Box;
import dev.digits.cli.gateway.SubmittedDrawing;
import dev.digits.cli.gateway.UnsupportedDrawingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A drawing and what it says.
 *
 * @param picture the encoded picture
 * @param file its name within the folder
 * @param kind of drawing, such as {@code single}
 * @param text the truth in reading order, lines separated by {@code \n}; empty where the drawing holds no digit or its text does not matter
 * @param isScored whether its text is to be right; else it is to be answered or refused, whatever is read in it
 * @param boxes of the digits in reading order, where they are known
 * @param ink the pen strokes that the picture was drawn from, where they are known
 */
record LabelledDrawing(
        Path picture, String file, String kind, String text, boolean isScored, List<Box> boxes, Optional<Ink> ink) {
    LabelledDrawing {
        boxes = List.copyOf(boxes);
    }

    /**
     * Pen strokes.
     *
     * @param strokes JSON array of arrays of [x, y] in canvas pixels
     * @param width of the canvas, pixels
     * @param height of the canvas, pixels
     * @param penWidth diameter, pixels
     */
    record Ink(JsonNode strokes, int width, int height, double penWidth) {}

    /** Number of digits in the truth. */
    int digits() {
        return DigitErrors.digitsOf(text).length();
    }

    /**
     * The request that has it read.
     *
     * @param asInk send the strokes, not the picture
     * @throws IOException when the picture cannot be read, or ink is asked for and there is none
     */
    SubmittedDrawing submission(boolean asInk) throws IOException {
        if (asInk) {
            Ink strokes = ink.orElseThrow(() -> new IOException(file + " has no strokes"));
            return SubmittedDrawing.ofInk(strokes.strokes(), strokes.width(), strokes.height(), strokes.penWidth());
        }
        try {
            return SubmittedDrawing.of(Files.readAllBytes(picture));
        } catch (UnsupportedDrawingException e) {
            throw new IOException(file + " " + e.getMessage(), e);
        }
    }
}
