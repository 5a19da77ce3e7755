package dev.digits.segmentation.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutlineTest {
    @BeforeAll
    static void loadOpenCv() {
        OpenCvNatives.load();
    }

    @Test
    void goesRoundInkAndHolesInPixelsOfTheDrawing() {
        // Given a square ring of 20 sheet pixels at (10, 30), on a sheet half as large as its drawing
        byte[] ink = new byte[400];
        Arrays.fill(ink, (byte) 255);
        for (int row = 6; row < 14; row++) {
            Arrays.fill(ink, row * 20 + 6, row * 20 + 14, (byte) 0);
        }

        // When
        List<Outline> outlines = Outline.of(new Mark(new Box(10, 30, 20, 20), ink), 0.5);

        // Then
        assertThat(outlines).hasSize(2);
        List<float[]> outer = outlines.stream()
                .map(Outline::points)
                .filter(points -> points.size() == 4)
                .findFirst()
                .orElseThrow();
        assertThat(outer).anySatisfy(corner -> {
            assertThat(corner[0]).isCloseTo(21, within(0.01f));
            assertThat(corner[1]).isCloseTo(61, within(0.01f));
        });
    }
}
