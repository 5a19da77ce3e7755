package dev.digits.segmentation.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PenRasterTest {
    private static final int SIDE = 60;

    @ParameterizedTest
    @CsvSource({"10,30,50,30", "30,10,30,50", "12,15,44,47", "45,12,15,48", "10,29.3,50,31.2"})
    void coversAsMuchAsTheTraceIsWideAndLong(float x0, float y0, float x1, float y1) {
        // When
        byte[] pixels = draw(6, x0, y0, x1, y1);

        // Then: a rectangle and a round cap at each end
        double length = Math.hypot(x1 - x0, y1 - y0);
        assertThat(ink(pixels)).isCloseTo(6 * length + Math.PI * 9, within(0.02 * 6 * length));
    }

    @Test
    void drawsAPointAsADot() {
        assertThat(ink(draw(8, 30, 30))).isCloseTo(Math.PI * 16, within(1.0));
    }

    @Test
    void softensEdgesByTheShareThatIsCovered() {
        // When a level trace reaches a quarter into the row above and the one below
        byte[] pixels = draw(1.5, 10, 30.5f, 50, 30.5f);

        // Then
        assertThat(at(pixels, 30, 30)).isEqualTo(255);
        assertThat(at(pixels, 30, 29)).isBetween(60, 68);
        assertThat(at(pixels, 30, 31)).isBetween(60, 68);
        assertThat(at(pixels, 30, 28)).isZero();
    }

    @Test
    void cutsOffWhatLiesOutside() {
        // When
        byte[] pixels = draw(4, -1e7f, 30, 1e7f, 30);

        // Then
        assertThat(at(pixels, 0, 30)).isEqualTo(255);
        assertThat(at(pixels, SIDE - 1, 30)).isEqualTo(255);
        assertThat(at(pixels, 30, 40)).isZero();
    }

    @Test
    void neverMakesInkLighter() {
        // Given
        byte[] pixels = draw(6, 10, 30, 50, 30);

        // When a hair crosses it
        new PenRaster(pixels, SIDE, SIDE).draw(new float[] {30, 30}, new float[] {10, 50}, 0.3);

        // Then
        assertThat(at(pixels, 30, 30)).isEqualTo(255);
    }

    @Test
    void refusesARasterOfAnotherSize() {
        assertThatThrownBy(() -> new PenRaster(new byte[10], 3, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 x 3 pixels are not 10");
    }

    private static byte[] draw(double pen, float... points) {
        byte[] pixels = new byte[SIDE * SIDE];
        float[] x = new float[points.length / 2];
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = points[2 * i];
            y[i] = points[2 * i + 1];
        }
        new PenRaster(pixels, SIDE, SIDE).draw(x, y, pen);
        return pixels;
    }

    private static double ink(byte... pixels) {
        double sum = 0;
        for (byte pixel : pixels) {
            sum += Byte.toUnsignedInt(pixel) / 255.0;
        }
        return sum;
    }

    private static int at(byte[] pixels, int x, int y) {
        return Byte.toUnsignedInt(pixels[y * SIDE + x]);
    }
}
