package dev.digits.segmentation.cut;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkStacksTest {
    @Test
    void putsTheBarsOfAnEqualsSignTogether() {
        assertThat(boxes(new Box(10, 10, 20, 4), new Box(11, 24, 20, 4))).containsExactly(new Box(10, 10, 21, 18));
    }

    @Test
    void putsCrossingStrokesTogether() {
        assertThat(boxes(new Box(10, 18, 20, 4), new Box(18, 10, 4, 20))).containsExactly(new Box(10, 10, 20, 20));
    }

    @Test
    void leavesWhatStandsSideBySideApart() {
        assertThat(boxes(new Box(40, 10, 20, 30), new Box(10, 10, 20, 30)))
                .containsExactly(new Box(10, 10, 20, 30), new Box(40, 10, 20, 30));
    }

    @Test
    void leavesAnUnderlineOutOfWhatStandsAboveIt() {
        assertThat(boxes(new Box(0, 60, 200, 4), new Box(50, 10, 8, 20), new Box(100, 10, 8, 20)))
                .containsExactly(new Box(0, 60, 200, 4), new Box(50, 10, 8, 20), new Box(100, 10, 8, 20));
    }

    @Test
    void ofNoMarksThereAreNone() {
        assertThat(MarkStacks.of(List.of())).isEmpty();
    }

    private static List<Box> boxes(Box... marks) {
        List<Mark> all = Arrays.stream(marks)
                .map(box -> new Mark(box, new byte[(int) box.area()]))
                .toList();
        return MarkStacks.of(all).stream().map(Mark::box).toList();
    }
}
