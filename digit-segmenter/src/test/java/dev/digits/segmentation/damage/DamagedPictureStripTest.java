package dev.digits.segmentation.damage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Limits;
import dev.digits.segmentation.Lines;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.SegmentedDrawing;
import dev.digits.segmentation.Segmenter;
import dev.digits.segmentation.Strip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A damaged picture gives much the same strip as a clean one. */
class DamagedPictureStripTest {
    private static final int DRAWINGS = 10;
    /** Mean difference of two strips in grey levels, over the box of their ink. */
    private static final double NEAR = 24;

    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);

    @ParameterizedTest
    @EnumSource
    void seesTheSameLineInNineOfTenDrawingsWhateverTheirDamage(Damage damage) throws Exception {
        // Given
        DamagedDrawings drawings = new DamagedDrawings(20261122);
        List<String> different = new ArrayList<>();

        // When
        for (int i = 0; i < DRAWINGS; i++) {
            DamagedDrawings.Drawing drawing = drawings.next(damage);
            Strip clean = onlyStrip(drawing.clean()).orElseThrow();
            Optional<Strip> damaged = onlyStrip(drawing.picture());
            double difference = damaged.map(strip -> difference(clean, strip)).orElse(Double.POSITIVE_INFINITY);
            if (difference > NEAR) {
                different.add("drawing " + i + " by " + difference);
            }
        }

        // Then
        assertThat(different).as("of " + DRAWINGS).hasSizeLessThanOrEqualTo(DRAWINGS / 10);
    }

    private Optional<Strip> onlyStrip(Picture picture) throws Exception {
        SegmentedDrawing drawing = segmenter.segment(picture);
        return drawing.lines().size() == 1 ? Optional.of(drawing.lines().get(0).strip()) : Optional.empty();
    }

    /** Compares as many columns of both, whatever their widths, so that stretched pictures count as the same. */
    private static double difference(Strip one, Strip other) {
        int[] columns = Lines.inkColumns(one);
        int[] otherColumns = Lines.inkColumns(other);
        int count = columns[1] - columns[0];
        double step = (otherColumns[1] - otherColumns[0]) / (double) count;
        long sum = 0;
        for (int i = 0; i < count; i++) {
            int column = otherColumns[0] + (int) ((i + 0.5) * step);
            for (int row = 0; row < Strip.HEIGHT; row++) {
                sum += Math.abs(Lines.grey(one, columns[0] + i, row) - Lines.grey(other, column, row));
            }
        }
        return sum / (double) (count * Strip.HEIGHT);
    }
}
