package dev.digits.benchmarks.paths;

import dev.digits.segmentation.Drawing;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A drawing whose text is known.
 *
 * @param index of it in its folder's list, from 0
 * @param kind of drawing, such as {@code touch}
 * @param text lines of digits, separated by line feeds; empty when it holds no digit
 * @param picture its PNG file
 * @param ink its strokes
 */
record KnownDrawing(int index, String kind, String text, Path picture, Ink ink) {
    /** The drawing as it would be handed in. */
    Drawing as(Form form) throws IOException {
        return switch (form) {
            case PICTURE -> new Picture(Files.readAllBytes(picture));
            case INK -> ink;
        };
    }
}
