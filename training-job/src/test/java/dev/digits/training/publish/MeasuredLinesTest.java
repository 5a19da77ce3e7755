package dev.digits.training.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.decoder.DecoderParameters;
import dev.digits.training.reader.MadeUpOpinions;
import dev.digits.training.reader.ReadLine;
import dev.digits.training.report.ReportPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuredLinesTest {

    private static final DecoderParameters ALIKE = new DecoderParameters(0.5, 0, 0, 1);

    private final List<ReadLine> lines = List.of(
            MadeUpOpinions.read("407", "407", 0.9),
            MadeUpOpinions.read("15", "75", 0.9),
            MadeUpOpinions.read("", "", 0.9),
            MadeUpOpinions.read("40", "4", 0.9));
    private final MeasuredLines measured = new MeasuredLines(lines, 1.25, ALIKE);

    @Test
    void countsWholeLinesAndDigits() {
        // When
        Map<String, Double> numbers = measured.metrics();

        // Then
        assertThat(measured.texts()).containsExactly("407", "75", "", "4");
        assertThat(numbers).containsEntry("accuracy", 0.5).containsEntry("lines", 4.0);
        assertThat(numbers.get("digitErrorRate")).isCloseTo(2.0 / 7, within(1e-12));
    }

    @Test
    void takesConfidencesOfLinesOfWhichAsManyDigitsWereReadAsThereAre() {
        // Given: five digits read with 0.9, four of them right; the line with a digit missing does not count
        double error = measured.metrics().get("ece");

        // Then
        assertThat(error).isCloseTo(Math.abs(0.9 - 0.8), within(1e-6));
    }

    @Test
    void theReportTellsHowLinesAreRead() {
        // Given
        ReportPage page = new ReportPage("A run", "of a test");
        LineSections sections = new LineSections(page, measured);

        // When
        sections.readings();
        String html = page.html();

        // Then
        assertThat(html)
                .contains("Reliability, lines", "tile weight 0.50")
                .contains("Lines that were read wrong", "The first 2 of 2 in 4.");
        assertThat(sections.card().toString()).contains("50.00 %", "4 validation lines read right, whole");
    }
}
