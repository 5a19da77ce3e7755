package dev.digits.training.letters;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;

/** Letters drawn from the outlines of a TrueType or OpenType font, each as thick as the font has it and once thicker. */
final class FontLetters {
    /** By how many pixels strokes are made thicker. */
    private static final int[] THICKER = {0, 3};

    /** The outlines are taken at this size, free of rounding to pixels. */
    private static final float SIZE = 256;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final double FLATNESS = 0.5;

    private FontLetters() {}

    /**
     * Draws what the font has of the letters and signs that pass for no digit.
     *
     * @return empty if it has no Latin capitals
     */
    static List<Letter> of(Font font) {
        Font large = font.deriveFont(SIZE);
        double capital = outline(large, 'H').getBounds2D().getHeight();
        if (!large.canDisplay('H') || capital <= 0) {
            return List.of();
        }
        double scale = Letter.CAPITAL / capital;
        List<Letter> letters = new ArrayList<>();
        for (int thicker : THICKER) {
            for (int i = 0; i < Letter.CHARACTERS.length(); i++) {
                char character = Letter.CHARACTERS.charAt(i);
                Shape outline = AffineTransform.getScaleInstance(scale, scale)
                        .createTransformedShape(outline(large, character));
                if (large.canDisplay(character) && fits(outline.getBounds2D(), thicker)) {
                    letters.add(draw(outline, thicker));
                }
            }
        }
        return letters;
    }

    private static Shape outline(Font font, char character) {
        return font.createGlyphVector(EXACT, new char[] {character}).getOutline();
    }

    /** Fonts hold blanks, and letters with long flourishes. */
    private static boolean fits(Rectangle2D bounds, int thicker) {
        return bounds.getHeight() > 1
                && bounds.getWidth() > 1
                && Math.max(bounds.getWidth(), bounds.getHeight()) < Letter.SIDE - thicker - 2;
    }

    private static Letter draw(Shape outline, int thicker) {
        BufferedImage sheet = new BufferedImage(Letter.SIDE, Letter.SIDE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = sheet.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.WHITE);
            Rectangle2D bounds = outline.getBounds2D();
            graphics.translate(Letter.SIDE / 2.0 - bounds.getCenterX(), Letter.SIDE / 2.0 - bounds.getCenterY());
            graphics.fill(outline);
            double pen = 2 * inked(sheet) / length(outline) + thicker;
            if (thicker > 0) {
                graphics.setStroke(new BasicStroke(thicker, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                graphics.draw(outline);
            }
            return Letter.cut(pixels(sheet), pen);
        } finally {
            graphics.dispose();
        }
    }

    /** Ink in pixels. */
    private static double inked(BufferedImage sheet) {
        double inked = 0;
        for (byte pixel : pixels(sheet)) {
            inked += Byte.toUnsignedInt(pixel) / 255.0;
        }
        return inked;
    }

    private static byte[] pixels(BufferedImage sheet) {
        return ((DataBufferByte) sheet.getRaster().getDataBuffer()).getData();
    }

    /** Length of an outline, which runs along both sides of each stroke. */
    private static double length(Shape outline) {
        double length = 0;
        double[] from = new double[2];
        double[] begin = new double[2];
        double[] to = new double[6];
        for (PathIterator path = outline.getPathIterator(null, FLATNESS); !path.isDone(); path.next()) {
            switch (path.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> System.arraycopy(to, 0, begin, 0, 2);
                case PathIterator.SEG_LINETO -> length += Math.hypot(to[0] - from[0], to[1] - from[1]);
                default -> {
                    length += Math.hypot(begin[0] - from[0], begin[1] - from[1]);
                    System.arraycopy(begin, 0, to, 0, 2);
                }
            }
            System.arraycopy(to, 0, from, 0, 2);
        }
        return length;
    }
}
