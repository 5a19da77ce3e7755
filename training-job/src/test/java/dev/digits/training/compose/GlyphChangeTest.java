package dev.digits.training.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.training.ink.InkSample;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GlyphChangeTest {

    private static final int CHANGES = 200;
    /** Digit heights by which a glyph may grow or shrink: turned by 10 degrees, slanted and bent, its ends cut or lengthened. */
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
    void thePenComesDownLateAndGoesUpEarly() {
        // Given: a stroke of two heights
        PenLifts.Line stroke = line(0, -1, 0, -0.5, 0, 0, 1, 0);

        // When
        PenLifts.Line changed =
                new PenLifts(0.1, 0.2, false).apply(List.of(stroke)).get(0);

        // Then
        assertThat(changed.x()).containsExactly(0, 0, 0, 0.8f);
        assertThat(changed.y()).containsExactly(-0.9f, -0.5f, 0, 0);
        assertThat(stroke.y()[0]).isEqualTo(-1);
    }

    @Test
    void noStrokeLosesMuchOfItsLength() {
        // Given: the bar of a five
        PenLifts.Line bar = line(0, 0, 0.5, 0);

        // When
        PenLifts.Line changed =
                new PenLifts(0.2, 0.2, false).apply(List.of(bar)).get(0);

        // Then
        assertThat(changed.length()).isGreaterThan(0.35);
    }

    @Test
    void strokesAreLengthenedTheWayTheyGo() {
        // When
        PenLifts.Line changed =
                new PenLifts(-0.1, 0, false).apply(List.of(line(0, 0, 0.5, 0))).get(0);

        // Then
        assertThat(changed.x()).containsExactly(-0.1f, 0, 0.5f);
    }

    @Test
    void thePenStaysDownBetweenStrokesThatAreNear() {
        // Given
        List<PenLifts.Line> strokes = List.of(line(0, 0, 1, 0), line(1.2, 0, 1.2, -1), line(3, 0, 3, 1));

        // When
        List<PenLifts.Line> changed = new PenLifts(0, 0, true).apply(strokes);

        // Then
        assertThat(changed).hasSize(2);
        assertThat(changed.get(0).x()).containsExactly(0, 1, 1.2f, 1.2f);
    }

    @Test
    void nearlyStraightStrokesAreRuledAndBentOnesAreNot() {
        // Given
        PenLifts.Line one = line(0, -1, 0.1, -0.5, 0, 0);
        PenLifts.Line bow = line(0, -1, 0.5, -0.5, 0, 0);

        // Then
        assertThat(one.ruled().x()).containsExactly(0, 0);
        assertThat(one.ruled().y()).containsExactly(-1, 0);
        assertThat(bow.ruled()).isSameAs(bow);
    }

    @Test
    void aDigitThatIsCrossedOutIsNoneAndKeepsItsInk() {
        InkGlyph glyph = four();
        for (int seed = 0; seed < CHANGES; seed++) {
            // When
            InkGlyph struck = glyph.struckOut(new SplittableRandom(seed));

            // Then
            assertThat(struck.label()).isEqualTo(Glyph.CORRECTED);
            assertThat(struck.x().length).isGreaterThan(glyph.x().length);
            assertThat(struck.width()).isBetween(glyph.width(), glyph.width() + 0.5);
            assertThat(struck.height()).isEqualTo(glyph.height());
        }
    }

    @Test
    void aNumberThatIsCrossedOutIsOneGlyphWithAllOfItsInk() {
        InkGlyph glyph = four();
        for (int seed = 0; seed < CHANGES; seed++) {
            // When
            InkGlyph struck = InkGlyph.struckNumber(List.of(glyph, glyph, glyph), new SplittableRandom(seed));

            // Then
            assertThat(struck.label()).isEqualTo(Glyph.CORRECTED);
            assertThat(struck.x().length).isGreaterThan(3 * glyph.x().length);
            assertThat(struck.width()).isBetween(3 * glyph.width(), 3 * glyph.width() + 1.3);
            assertThat(struck.height()).isEqualTo(glyph.height());
        }
    }

    @Test
    void aSignAboveTheBaselineStaysThere() {
        // Given: a dash, half a digit height above the baseline
        InkGlyph dash = new InkGlyph(Glyph.SIGN, new float[][] {{0, 0.5f}}, new float[][] {{-0.5f, -0.5f}}, 0.5, 0);

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

    private static PenLifts.Line line(double... points) {
        float[] x = new float[points.length / 2];
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) points[2 * i];
            y[i] = (float) points[2 * i + 1];
        }
        return new PenLifts.Line(x, y);
    }

    private static InkGlyph four() {
        InkSample sample = MadeUpInk.of(1).digits().stream()
                .filter(digit -> digit.label().equals("4"))
                .findFirst()
                .orElseThrow();
        return InkGlyph.of(4, sample.strokes(), sample.bounds().height());
    }
}
