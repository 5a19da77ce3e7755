package dev.digits.training.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.training.ink.InkSample;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GlyphChangeTest {

    private static final int CHANGES = 200;
    /** Digit heights by which a glyph may grow or shrink: turned by 10 degrees, slanted and bent. */
    private static final double MOST = 0.45;

    @Test
    void equalRandomNumbersChangeAGlyphEqually() {
        // Given
        InkGlyph glyph = four();

        // When
        InkGlyph changed = glyph.changed(GlyphChange.of(new SplittableRandom(3)));
        InkGlyph again = glyph.changed(GlyphChange.of(new SplittableRandom(3)));

        // Then
        assertThat(again.x()).isDeepEqualTo(changed.x());
        assertThat(again.y()).isDeepEqualTo(changed.y());
    }

    @Test
    void changedInkKeepsItsPlaceAndAboutItsSize() {
        InkGlyph glyph = four();
        for (int seed = 0; seed < CHANGES; seed++) {
            // When
            InkGlyph changed = glyph.changed(GlyphChange.of(new SplittableRandom(seed)));

            // Then
            double left = Double.POSITIVE_INFINITY;
            double foot = Double.NEGATIVE_INFINITY;
            for (int stroke = 0; stroke < changed.x().length; stroke++) {
                for (int i = 0; i < changed.x()[stroke].length; i++) {
                    left = Math.min(left, changed.x()[stroke][i]);
                    foot = Math.max(foot, changed.y()[stroke][i]);
                }
            }
            assertThat(left).isCloseTo(0, within(1e-5));
            assertThat(foot).isCloseTo(0, within(1e-5));
            assertThat(changed.label()).isEqualTo(4);
            assertThat(changed.width()).isCloseTo(glyph.width(), within(MOST));
            assertThat(changed.height()).isCloseTo(glyph.height(), within(MOST));
        }
    }

    @Test
    void aSignAboveTheBaselineStaysThere() {
        // Given: a dash, half a digit height above the baseline
        InkGlyph dash = new InkGlyph(Glyph.NO_DIGIT, new float[][] {{0, 0.5f}}, new float[][] {{-0.5f, -0.5f}}, 0.5, 0);

        // When
        InkGlyph changed = dash.changed(GlyphChange.of(new SplittableRandom(1)));

        // Then
        assertThat(Math.max(changed.y()[0][0], changed.y()[0][1])).isCloseTo(-0.5f, within(1e-5f));
    }

    @Test
    void aChangedPictureKeepsItsInkAndAboutItsSize() {
        // Given: a ring of 20 by 14 pixels
        byte[] tile = new byte[28 * 28];
        for (int i = 0; i < tile.length; i++) {
            int row = i / 28;
            double x = (i % 28 - 13.5) / 7;
            double y = (row - 13.5) / 10;
            double radius = Math.hypot(x, y);
            tile[i] = (byte) (radius <= 1 && radius > 0.6 ? 255 : 0);
        }
        TileGlyph glyph = TileGlyph.of(0, tile, 28);
        double ink = ink(glyph);

        for (int seed = 0; seed < CHANGES; seed++) {
            // When
            TileGlyph changed = glyph.changed(GlyphChange.of(new SplittableRandom(seed)));

            // Then: nothing was cut off
            assertThat(ink(changed)).isCloseTo(ink, within(0.1 * ink));
            assertThat(changed.width()).isCloseTo(glyph.width(), within(MOST));
            assertThat(changed.height()).isCloseTo(glyph.height(), within(MOST));
        }
    }

    /** Ink in squared digit heights. */
    private static double ink(TileGlyph glyph) {
        double sum = 0;
        for (byte pixel : glyph.pixels()) {
            sum += Byte.toUnsignedInt(pixel) / 255.0;
        }
        return sum / (glyph.pixelsAHeight() * glyph.pixelsAHeight());
    }

    private static InkGlyph four() {
        InkSample sample = MadeUpInk.of(1).digits().stream()
                .filter(digit -> digit.label().equals("4"))
                .findFirst()
                .orElseThrow();
        return InkGlyph.of(4, sample.strokes(), sample.bounds().height());
    }
}
