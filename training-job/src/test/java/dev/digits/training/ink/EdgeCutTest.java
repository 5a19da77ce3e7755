package dev.digits.training.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EdgeCutTest {
    private static final int SIDE = 60;
    private static final int PEN = 10;
    private static final int PICTURES = 2000;

    @Test
    void seldomTakesLessThanThePensWidthFromASide() {
        // When
        int cut = 0;
        for (int seed = 0; seed < PICTURES; seed++) {
            byte[] pixels = ring();
            EdgeCut.apply(pixels, SIDE, PEN, new SplittableRandom(seed));
            cut += Arrays.equals(pixels, ring()) ? 0 : 1;

            // Then: the middle of each side of the ring's inner edge is still ink
            assertThat(pixels[SIDE / 2 * SIDE + 5 + PEN - 1]).isEqualTo((byte) 255);
            assertThat(pixels[(SIDE - 6 - PEN + 1) * SIDE + SIDE / 2]).isEqualTo((byte) 255);
        }
        assertThat(cut).isBetween(PICTURES / 40, PICTURES / 12);
    }

    @Test
    void leavesABlankPictureBlank() {
        for (int seed = 0; seed < PICTURES / 10; seed++) {
            byte[] pixels = new byte[SIDE * SIDE];

            EdgeCut.apply(pixels, SIDE, PEN, new SplittableRandom(seed));

            assertThat(pixels).containsOnly(0);
        }
    }

    /** A square ring, {@value #PEN} pixels thick, with a margin of 5. */
    private static byte[] ring() {
        byte[] pixels = new byte[SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            int edge = Math.min(Math.min(i % SIDE, SIDE - 1 - i % SIDE), Math.min(i / SIDE, SIDE - 1 - i / SIDE));
            pixels[i] = (byte) (edge >= 5 && edge < 5 + PEN ? 255 : 0);
        }
        return pixels;
    }
}
