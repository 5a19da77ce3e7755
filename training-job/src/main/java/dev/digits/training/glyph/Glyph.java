package dev.digits.training.glyph;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to write a letter, a symbol or a digit.
 *
 * @param name what is written
 * @param strokes in a box of about 10 by 10, y downwards
 */
public record Glyph(String name, List<GlyphStroke> strokes) {

    /**
     * Reads one line: name, two spaces, strokes parted by {@code /}.
     *
     * @throws IllegalArgumentException naming the line
     */
    static Glyph parse(String line) {
        int blank = line.indexOf("  ");
        if (blank < 1) {
            throw new IllegalArgumentException("no name and strokes: " + line);
        }
        List<GlyphStroke> strokes = new ArrayList<>();
        for (String stroke : line.substring(blank).split("/", -1)) {
            strokes.add(GlyphStroke.parse(stroke.strip()));
        }
        return new Glyph(line.substring(0, blank), List.copyOf(strokes));
    }
}
