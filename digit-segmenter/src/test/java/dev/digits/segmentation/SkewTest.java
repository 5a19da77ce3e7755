package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkewTest {
    @ParameterizedTest
    @ValueSource(ints = {-45, -30, -12, 8, 20, 45})
    void isThatOfALineOfUnevenMarks(int degrees) {
        assertThat(Skew.of(lines(1, 6, degrees))).isBetween(degrees - 4, degrees + 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {-40, -15, 15, 40})
    void isThatOfSeveralLines(int degrees) {
        assertThat(Skew.of(lines(3, 7, degrees))).isBetween(degrees - 4, degrees + 4);
    }

    @Test
    void isNoneOfLevelLinesNorOfFewMarks() {
        assertThat(Skew.of(lines(2, 5, 0))).isZero();
        assertThat(Skew.of(lines(1, 1, 0))).isZero();
        assertThat(Skew.of(List.of())).isZero();
    }

    /** Marks of 40 to 60 pixels, 70 from each other along a line and 100 across, their middles a little off it. */
    private static List<Box> lines(int lines, int marks, int degrees) {
        Random random = new Random(3);
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return IntStream.range(0, lines * marks)
                .mapToObj(i -> {
                    int line = i / marks;
                    double along = 70.0 * (i % marks);
                    double across = 100.0 * line + random.nextInt(9) - 4;
                    int size = 40 + random.nextInt(20);
                    double x = 1000 + along * cos - across * sin;
                    double y = 1000 + along * sin + across * cos;
                    return new Box((int) x - size / 2, (int) y - size / 2, size, size);
                })
                .toList();
    }
}
