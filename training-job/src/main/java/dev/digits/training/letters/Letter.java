package dev.digits.training.letters;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;

/**
 * A letter or sign of a font, cut out.
 *
 * @param pixels {@code columns x rows} bytes, row-major, 0 paper to 255 ink
 * @param columns of its ink
 * @param rows of its ink; {@value #CAPITAL} for a capital of its font
 * @param pen width of its strokes in pixels, about
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
public record Letter(byte[] pixels, int columns, int rows, double pen) {
    /** Height of a capital in pixels. */
    public static final int CAPITAL = 44;

    /** Rows and columns of the sheet that a letter is drawn on. */
    static final int SIDE = 4 * CAPITAL;

    /** Letters and signs but those that pass for a digit, which are left out of ink too. */
    static final String CHARACTERS = "ACEFGHJKLMNPQRTUVWXYacdefhijkmnprtuvwxy&@#$%{}[]()<>+=*?~;:";

    /**
     * Cuts the ink out of a sheet.
     *
     * @param sheet {@value #SIDE} x {@value #SIDE} bytes, not all of them 0
     */
    static Letter cut(byte[] sheet, double pen) {
        Mark ink = new Mark(new Box(0, 0, SIDE, SIDE), sheet).trimmed();
        return new Letter(ink.ink(), ink.box().width(), ink.box().height(), pen);
    }

    /** Its ink, to be framed as a tile. */
    public Mark mark() {
        return new Mark(new Box(0, 0, columns, rows), pixels);
    }
}
