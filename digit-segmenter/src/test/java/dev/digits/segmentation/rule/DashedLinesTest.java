package dev.digits.segmentation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DashedLinesTest {
    private static final Box DIGIT = new Box(100, 50, 40, 60);

    private final List<Box> marks = new ArrayList<>(List.of(DIGIT));

    @Test
    void areManyPiecesInARowThatAreShorterThanWritingIsTall() {
        // Given
        List<Box> upright = column(300, 0, 30, 60, 90, 120);
        List<Box> level =
                List.of(new Box(0, 10, 15, 2), new Box(25, 10, 16, 2), new Box(50, 11, 15, 2), new Box(75, 11, 14, 2));

        // When / Then
        assertThat(dashesOf(upright)).containsExactlyInAnyOrderElementsOf(upright);
        assertThat(dashesOf(level)).containsAll(level).doesNotContain(DIGIT);
    }

    @Test
    void mayLackADashThatADigitHides() {
        List<Box> dashes = column(300, 0, 20, 40, 100, 120, 140);
        assertThat(dashesOf(dashes)).containsExactlyInAnyOrderElementsOf(dashes);
    }

    @Test
    void meetInCornersThatAreTakenForDashesToo() {
        // Given
        List<Box> upright = column(300, 50, 80, 110, 140);
        List<Box> level = List.of(
                new Box(200, 20, 15, 2), new Box(225, 20, 15, 2), new Box(250, 20, 15, 2), new Box(275, 20, 15, 2));
        Box corner = new Box(290, 20, 14, 15);
        marks.add(corner);

        // When
        marks.addAll(level);

        // Then
        List<Box> straight = new ArrayList<>(upright);
        straight.addAll(level);
        marks.addAll(upright);
        assertThat(DashedLines.of(straight, marks)).contains(corner).doesNotContain(DIGIT);
    }

    @Test
    void areNoColumnOfOnes() {
        List<Box> asTallAsDigits = List.of(
                new Box(300, 0, 8, 58),
                new Box(301, 80, 8, 60),
                new Box(299, 160, 8, 57),
                new Box(300, 240, 8, 60),
                new Box(301, 320, 8, 59));
        assertThat(dashesOf(asTallAsDigits)).isEmpty();
    }

    @Test
    void areNoPiecesAtUnevenDistancesNorFew() {
        assertThat(dashesOf(column(300, 0, 25, 65, 85, 140))).isEmpty();
        assertThat(dashesOf(column(300, 0, 30, 60))).isEmpty();
    }

    @Test
    void areNoPiecesThatLieBesideEachOther() {
        List<Box> steps = List.of(
                new Box(300, 0, 4, 16),
                new Box(310, 30, 4, 16),
                new Box(320, 60, 4, 16),
                new Box(330, 90, 4, 16),
                new Box(340, 120, 4, 16));
        assertThat(dashesOf(steps)).isEmpty();
    }

    private Iterable<Box> dashesOf(List<Box> pieces) {
        List<Box> all = new ArrayList<>(marks);
        all.addAll(pieces);
        return DashedLines.of(pieces, all);
    }

    /** Upright pieces of 4x16 that begin at these rows. */
    private static List<Box> column(int x, int... rows) {
        List<Box> column = new ArrayList<>();
        for (int row : rows) {
            column.add(new Box(x, row, 4, 16));
        }
        return column;
    }
}
