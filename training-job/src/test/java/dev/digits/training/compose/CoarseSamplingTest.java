package dev.digits.training.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.GreyImage;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CoarseSamplingTest {
    private static final int SIDE = 50;
    private static final int PICTURES = 400;

    @Test
    void someOfThinPensFallApart() {
        // When
        int changed = 0;
        for (int seed = 0; seed < PICTURES; seed++) {
            GreyImage image = slanted();
            CoarseSampling.apply(image, 2, new SplittableRandom(seed));
            changed += Arrays.equals(image.pixels(), slanted().pixels()) ? 0 : 1;
            assertThat(image.pixels()).as("seed %d", seed).contains(255);
        }

        // Then
        assertThat(changed).isBetween(PICTURES / 8, PICTURES / 3);
    }

    @Test
    void thickPensStayAsTheyAre() {
        for (int seed = 0; seed < PICTURES; seed++) {
            GreyImage image = slanted();

            CoarseSampling.apply(image, 6, new SplittableRandom(seed));

            assertThat(image.pixels()).isEqualTo(slanted().pixels());
        }
    }

    /** A line two pixels thick. */
    private static GreyImage slanted() {
        byte[] pixels = new byte[SIDE * SIDE];
        for (int row = 5; row < SIDE - 5; row++) {
            Arrays.fill(pixels, row * SIDE + row / 3 + 10, row * SIDE + row / 3 + 12, (byte) 255);
        }
        return new GreyImage(pixels, SIDE, SIDE);
    }
}
