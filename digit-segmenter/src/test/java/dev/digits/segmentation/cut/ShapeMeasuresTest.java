package dev.digits.segmentation.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.MarkShape;
import dev.digits.segmentation.mark.Mark;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeMeasuresTest {
    private static final Box LINE = new Box(0, 0, 200, 50);
    private static final List<Box> DIGITS = List.of(new Box(0, 0, 30, 40), new Box(60, 10, 30, 40));
    private static final float NEAR = 0.02f;

    @Test
    void measuresABarBesideDigitsInTheirHeights() {
        // Given a level bar of a pen of 4, its middle 10 below that of the second digit
        float[] measures = measures(bar(new Box(100, 38, 24, 4)), DIGITS);

        // Then
        assertThat(measures[0]).as("height").isCloseTo(0.1f, within(NEAR));
        assertThat(measures[1]).as("width").isCloseTo(0.6f, within(NEAR));
        assertThat(measures[2]).as("below").isCloseTo(0.25f, within(NEAR));
        assertThat(measures[3]).as("length").isCloseTo((float) Math.log1p(0.6), within(NEAR));
        assertThat(measures[4]).as("ink").isEqualTo(1);
        assertThat(measures[5]).as("roundness").isLessThan(0.2f);
        assertThat(measures[6]).as("cosine").isGreaterThan(0.8f);
        assertThat(measures[7]).as("sine").isZero();
        assertThat(Arrays.copyOfRange(measures, 8, 11))
                .as("runs, and not alone")
                .containsExactly(1, 1, 0);
        assertThat(Arrays.copyOfRange(measures, 11, MarkShape.MEASURES))
                .as("grid")
                .containsOnly(1);
    }

    @Test
    void tellsWhichWayAStrokeLeans() {
        assertThat(measures(diagonal(true), DIGITS)[7]).as("falling").isGreaterThan(0.8f);
        assertThat(measures(diagonal(false), DIGITS)[7]).as("rising").isLessThan(-0.8f);
    }

    @Test
    void takesTheLinesHeightWhereThereIsNoDigit() {
        float[] measures = measures(bar(new Box(100, 0, 10, 50)), List.of());
        assertThat(measures[0]).isEqualTo(1);
        assertThat(measures[10]).as("alone").isEqualTo(1);
    }

    @Test
    void measuresADigitBesideTheOthers() {
        assertThat(measures(bar(DIGITS.get(1)), DIGITS)[2]).isCloseTo(0.25f, within(NEAR));
        assertThat(measures(bar(DIGITS.get(0)), DIGITS.subList(0, 1))[10])
                .as("alone")
                .isEqualTo(1);
    }

    @Test
    void aPixelHasFiniteMeasures() {
        for (float measure : measures(bar(new Box(3, 3, 1, 1)), List.of())) {
            assertThat(measure).isFinite();
        }
    }

    private static float[] measures(Mark mark, List<Box> digits) {
        return new ShapeMeasures(digits, LINE, 4).of(mark).measures();
    }

    private static Mark bar(Box box) {
        byte[] ink = new byte[(int) box.area()];
        Arrays.fill(ink, (byte) 255);
        return new Mark(box, ink);
    }

    private static Mark diagonal(boolean falls) {
        byte[] ink = new byte[40 * 40];
        for (int i = 0; i < 40; i++) {
            ink[i * 40 + (falls ? i : 39 - i)] = (byte) 255;
        }
        return new Mark(new Box(100, 0, 40, 40), ink);
    }
}
