package dev.digits.benchmarks.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingObjectiveTest {
    private static final List<ReadDrawing> READINGS = List.of(
            ToyDrawings.reading("single", Form.PICTURE, "1", "1"),
            ToyDrawings.reading("single", Form.PICTURE, "2", ""),
            ToyDrawings.reading("single", Form.INK, "1", "1"),
            ToyDrawings.reading("twoline", Form.INK, "12\n34", "12\n34"),
            ToyDrawings.reading("twoline", Form.INK, "12\n34", "1234"),
            ToyDrawings.reading("twoline", Form.INK, "12\n34", "12\n345"),
            ToyDrawings.reading("twoline", Form.INK, "12\n34", "1\n4"),
            ToyDrawings.reading("letter", Form.INK, "", ""),
            ToyDrawings.reading("letter", Form.INK, "", "7"));

    @Test
    void talliesTextsAndLostDigitsByKindAndForm() {
        assertThat(ReadingTally.of(READINGS))
                .containsExactly(
                        new ReadingTally("letter", Form.INK, 2, 1, 0, 0),
                        new ReadingTally("single", Form.INK, 1, 1, 1, 0),
                        new ReadingTally("twoline", Form.INK, 4, 1, 16, 2),
                        new ReadingTally("single", Form.PICTURE, 2, 1, 2, 1));
    }

    @Test
    void weighsTheSharesOfTextsReadRight() {
        assertThat(objective(Map.of(), Set.of())).isCloseTo(50 + 100 + 25 + 50, within(1e-9));
        assertThat(objective(Map.of("single", 2.0, "letter", 0.0), Set.of())).isCloseTo(200 + 25 + 100, within(1e-9));
    }

    @Test
    void takesOffWhatIsLostOfGuardedKinds() {
        assertThat(objective(Map.of(), Set.of("twoline"))).isCloseTo(225 - 3 * (12.5 - 0.7), within(1e-9));
        assertThat(objective(Map.of("single", 0.0), Set.of("single"))).isCloseTo(75 - 3 * (50 - 0.7), within(1e-9));
        assertThat(objective(Map.of(), Set.of("letter"))).isCloseTo(225, within(1e-9));
    }

    private static double objective(Map<String, Double> weights, Set<String> guarded) {
        return new ReadingObjective(kind -> weights.getOrDefault(kind, 1.0), guarded).of(ReadingTally.of(READINGS));
    }
}
