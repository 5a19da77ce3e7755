package dev.digits.segmentation.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineFinderTest {
    private final LineFinder finder = new LineFinder();

    @Test
    void findsNoLineWithoutMarks() {
        assertThat(finder.find(List.of())).isEmpty();
    }

    @Test
    void putsMarksInReadingOrder() {
        // Given
        Box a = new Box(10, 10, 40, 60);
        Box b = new Box(70, 14, 40, 62);
        Box c = new Box(12, 100, 40, 60);
        Box d = new Box(80, 96, 40, 64);

        // Then
        assertThat(lines(d, b, c, a)).containsExactly(List.of(a, b), List.of(c, d));
    }

    @Test
    void keepsGroupsWithAWideBlankInOneLine() {
        // Given
        Box left = new Box(10, 100, 40, 60);
        Box right = new Box(1500, 110, 40, 60);

        // Then
        assertThat(lines(right, left)).containsExactly(List.of(left, right));
    }

    @Test
    void keepsTheLoopsOfAnEightTogetherThatDoNotMeet() {
        // Given: a three, then an eight whose upper loop floats a little above the lower one
        Box three = new Box(10, 100, 40, 80);
        Box upper = new Box(78, 98, 34, 34);
        Box lower = new Box(74, 136, 42, 44);

        // When
        List<List<Box>> lines = lines(upper, three, lower);

        // Then
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line).containsExactlyInAnyOrder(three, upper, lower));
    }

    @Test
    void keepsDigitsThatAreJoinedInTheLineOfTheOthers() {
        // Given: a one, then three zeros in one mark
        Box one = new Box(10, 100, 20, 80);
        Box zeros = new Box(50, 102, 240, 80);

        // Then
        assertThat(lines(zeros, one)).containsExactly(List.of(one, zeros));
    }

    @Test
    void keepsLinesApartThatNearlyMeet() {
        // Given: two lines with hardly a blank between them
        Box a = new Box(10, 100, 40, 60);
        Box b = new Box(70, 100, 40, 60);
        Box c = new Box(12, 163, 40, 60);
        Box d = new Box(72, 163, 40, 60);

        // Then
        assertThat(lines(a, b, c, d)).containsExactly(List.of(a, b), List.of(c, d));
    }

    @Test
    void followsTwoSteepLinesThatShareRows() {
        // Given lines that rise by more than their height from left to right
        List<Box> upper = new ArrayList<>();
        List<Box> lower = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            upper.add(new Box(70 * i, 200 - 14 * i, 40, 60));
            lower.add(new Box(70 * i + 5, 290 - 14 * i, 40, 60));
        }
        List<Box> all = new ArrayList<>(upper);
        all.addAll(lower);
        Collections.shuffle(all, new Random(1));

        // Then
        assertThat(lines(all.toArray(Box[]::new))).containsExactly(upper, lower);
    }

    @Test
    void keepsLinesOfDifferentSizesApart() {
        // Given
        Box large1 = new Box(10, 10, 90, 140);
        Box large2 = new Box(120, 10, 90, 140);
        Box small1 = new Box(10, 170, 30, 60);
        Box small2 = new Box(50, 172, 30, 60);

        // Then
        assertThat(lines(small1, large2, small2, large1))
                .containsExactly(List.of(large1, large2), List.of(small1, small2));
    }

    @Test
    void putsTheFloatingBarOfAFiveIntoItsLine() {
        // Given
        Box before = new Box(10, 20, 40, 80);
        Box body = new Box(70, 40, 40, 60);
        Box bar = new Box(85, 22, 35, 9);

        // Then
        assertThat(lines(bar, before, body))
                .singleElement()
                .satisfies(line -> assertThat(line).containsExactlyInAnyOrder(before, body, bar));
    }

    @Test
    void keepsTheTwoLoopsOfAnEightInOneLine() {
        // Given strokes that overlap
        Box upper = new Box(30, 10, 50, 60);
        Box lower = new Box(25, 60, 60, 70);

        // Then
        assertThat(lines(upper, lower)).hasSize(1);
    }

    private List<List<Box>> lines(Box... boxes) {
        List<Mark> marks = new ArrayList<>();
        for (Box box : boxes) {
            marks.add(new Mark(box, new byte[(int) box.area()]));
        }
        return finder.find(marks).stream()
                .map(line -> line.stream().map(Mark::box).toList())
                .toList();
    }
}
