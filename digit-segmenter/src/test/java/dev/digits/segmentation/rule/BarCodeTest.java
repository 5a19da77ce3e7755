package dev.digits.segmentation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarCodeTest {
    private static final int[] WIDTHS = {2, 6, 3, 2, 8, 4, 2, 5};

    @Test
    void isManyTallBarsCloseToEachOther() {
        List<Box> bars = row(WIDTHS, 6);
        assertThat(BarCode.bars(bars)).containsExactlyInAnyOrderElementsOf(bars);
    }

    @Test
    void isNoRowOfOnes() {
        assertThat(BarCode.bars(row(WIDTHS, 30))).isEmpty();
    }

    @Test
    void isNoTally() {
        assertThat(BarCode.bars(row(new int[] {6, 6, 6, 6, 6}, 8))).isEmpty();
    }

    @Test
    void isNoRowOfStrokesOfDifferentHeights() {
        List<Box> uneven = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            uneven.add(new Box(10 * i, 20 + i % 2 * 30, 4, 80));
        }
        assertThat(BarCode.bars(uneven)).isEmpty();
    }

    private static List<Box> row(int[] widths, int blank) {
        List<Box> row = new ArrayList<>();
        int x = 10;
        for (int width : widths) {
            row.add(new Box(x, 20, width, 80));
            x += width + blank;
        }
        return row;
    }
}
