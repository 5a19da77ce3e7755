package dev.digits.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.cli.gateway.Answer;
import dev.digits.cli.gateway.Answer.Model;
import dev.digits.cli.gateway.Answer.Problem;
import dev.digits.cli.gateway.Answer.ReadDigit;
import dev.digits.cli.gateway.Answer.Reading;
import dev.digits.cli.gateway.Box;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    @Test
    void countsDigitsShownWithNinetyNinePercentOverAllKinds() {
        // Given: three sure digits, of which the one that stands for nothing is wrong, and a doubtful one
        List<Outcome> outcomes = List.of(
                outcome("wide", "47", "47", 0.99, 0.6), outcome("touch", "5", "5", 1), outcome("ood", "", "3", 0.995));

        // When
        Reliability reliability = Reliability.of(outcomes);

        // Then
        assertThat(reliability.digits()).isEqualTo(4);
        assertThat(reliability.sure()).isEqualTo(3);
        assertThat(reliability.sureRightShare().orElseThrow()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(reliability.eceSingle()).isEmpty();
        assertThat(reliability.inWords()).isEqualTo("3 of 4 digits shown with 99 % or more, 66.67 % of them right");
    }

    @Test
    void measuresCalibrationOnSingleDigits() {
        // Given: in one bin two digits at 0.9, one of them wrong; in another a right one at 0.5
        List<Outcome> outcomes = List.of(
                outcome("single", "4", "4", 0.9),
                outcome("single", "4", "9", 0.9),
                outcome("single", "7", "7", 0.5),
                outcome("wide", "12", "34", 1, 1));

        // When
        double ece = Reliability.of(outcomes).eceSingle().orElseThrow();

        // Then
        assertThat(ece).isCloseTo((0.8 + 0.5) / 3, within(1e-9));
    }

    @Test
    void saysSoWhereNothingIsSure() {
        // Given
        List<Outcome> outcomes =
                List.of(new Outcome(drawing("wide", "12"), new Problem(503, "away")), outcome("single", "", ""));

        // When
        Reliability reliability = Reliability.of(outcomes);

        // Then
        assertThat(reliability.inWords()).isEqualTo("no digit shown with 99 % or more");
    }

    private static Outcome outcome(String kind, String truth, String reading, double... confidences) {
        List<ReadDigit> digits = IntStream.range(0, confidences.length)
                .mapToObj(
                        i -> new ReadDigit(Character.digit(reading.charAt(i), 10), confidences[i], new Box(0, 0, 1, 1)))
                .toList();
        Answer answer = new Reading(reading, List.of(reading), digits, List.of(), List.of(), new Model("", ""));
        return new Outcome(drawing(kind, truth), answer);
    }

    private static LabelledDrawing drawing(String kind, String truth) {
        return new LabelledDrawing(Path.of("a.png"), "a.png", kind, truth, true, List.of(), Optional.empty());
    }
}
