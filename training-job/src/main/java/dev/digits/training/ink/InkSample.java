package dev.digits.training.ink;

import dev.digits.segmentation.Stroke;
import java.util.List;

/**
 * What one person wrote in one go: a digit, a number, a letter or a sign.
 *
 * @param id names the sample in its collection
 * @param label the text that was written, a space where the writer left a wide gap; empty for marks that are no text
 * @param writer names the person
 * @param strokes in drawing order, at least one, each of at least one point; tablet units, y down
 * @param lines how many lines of text the sample has, from 1
 */
public record InkSample(String id, String label, String writer, List<Stroke> strokes, int lines) {
    /** Readers of files let no position pass that is farther from the origin, so that no size and no distance overflows. */
    public static final float FARTHEST = 1e9f;

    public InkSample {
        strokes = List.copyOf(strokes);
        if (strokes.isEmpty() || strokes.stream().anyMatch(stroke -> stroke.points() == 0)) {
            throw new IllegalArgumentException("sample " + id + " has no strokes, or one without points");
        }
    }

    /** The box round the pen's way. */
    public InkBounds bounds() {
        return InkBounds.of(strokes);
    }

    InkSample labelled(String other) {
        return new InkSample(id, other, writer, strokes, lines);
    }
}
