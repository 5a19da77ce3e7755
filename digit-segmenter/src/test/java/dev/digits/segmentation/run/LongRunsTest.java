package dev.digits.segmentation.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.run.LongRuns.Run;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongRunsTest {
    private static final int WIDTH = 50;
    private static final int HEIGHT = 30;

    private final byte[] mask = new byte[WIDTH * HEIGHT];

    @Test
    void findsEachRunThatIsLongEnoughWhereverItBegins() {
        for (int start = 1; start < WIDTH - 12; start++) {
            // Given
            Arrays.fill(mask, (byte) 0);
            ink(7, start, start + 10);
            ink(20, start, start + 9);

            // When
            List<List<Run>> chains = new LongRuns(mask, WIDTH, false, 10).chains(0, HEIGHT);

            // Then
            assertThat(chains).containsExactly(List.of(new Run(7, start, start + 10)));
        }
    }

    @Test
    void takesHalfOfARunForOneAtTheEdge() {
        // Given
        ink(7, 0, 6);
        ink(17, WIDTH - 6, WIDTH);

        // When
        List<List<Run>> chains = new LongRuns(mask, WIDTH, false, 10).chains(0, HEIGHT);

        // Then
        assertThat(chains).containsExactly(List.of(new Run(7, 0, 6)), List.of(new Run(17, WIDTH - 6, WIDTH)));
    }

    @Test
    void chainsTheStepsOfASlopedLineAndThePartsOfABrokenOne() {
        // Given
        ink(7, 2, 10);
        ink(8, 10, 18);
        ink(8, 26, 40);
        ink(20, 2, 20);

        // When
        List<List<Run>> chains = new LongRuns(mask, WIDTH, false, 10).chains(0, HEIGHT);

        // Then
        assertThat(chains)
                .containsExactly(
                        List.of(new Run(7, 2, 10), new Run(8, 10, 18), new Run(8, 26, 40)),
                        List.of(new Run(20, 2, 20)));
    }

    @Test
    void findsUprightRunsInColumns() {
        // Given
        for (int row = 4; row < 25; row++) {
            ink(row, 33, 34);
        }

        // When
        List<List<Run>> chains = new LongRuns(mask, WIDTH, true, 10).chains(0, WIDTH);

        // Then
        assertThat(chains).containsExactly(List.of(new Run(33, 4, 25)));
    }

    private void ink(int row, int from, int to) {
        Arrays.fill(mask, row * WIDTH + from, row * WIDTH + to, (byte) 1);
    }
}
