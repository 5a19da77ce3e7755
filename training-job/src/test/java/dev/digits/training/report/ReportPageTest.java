package dev.digits.training.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    @Test
    void writesTextAsTextAndNotAsHtml() {
        // Given
        ReportPage page = new ReportPage("a <b> & \"c\"");
        page.facts("h", "n", Map.of("<key>", "1 < 2"));

        // When
        String html = page.html();

        // Then
        assertThat(html).contains("<h1>a &lt;b&gt; &amp; &quot;c&quot;</h1>", "&lt;key&gt;", "1 &lt; 2");
    }

    @Test
    void drawsALinePointByPoint() {
        String svg = new LineChart("epoch", LineChart.Scale.LINEAR)
                .line("loss", new double[] {1, 2, 3}, new double[] {5, 0, 5})
                .svg();

        // 70 to 700 across, 250 up to 30
        assertThat(svg).contains("points=\"70.0,30.0 385.0,250.0 700.0,30.0 \"");
    }

    @Test
    void placesRatesByTheirLogarithm() {
        String svg = new LineChart("learning rate", LineChart.Scale.LOGARITHMIC)
                .line("loss", new double[] {0.001, 0.1, 10}, new double[] {0, 1, 0})
                .mark(0.1)
                .svg();

        assertThat(svg).contains("385.0,30.0", "x1=\"385.0\" x2=\"385.0\"");
    }

    @Test
    void saysThatAnEmptyChartIsEmpty() {
        assertThat(new LineChart("x", LineChart.Scale.LINEAR).svg()).isEqualTo("<p>There is nothing to draw.</p>");
    }

    @Test
    void countsConfusions() {
        ConfusionTable table = new ConfusionTable();
        table.add(4, 9);
        table.add(4, 9);
        table.add(4, 4);

        assertThat(table.count(4, 9)).isEqualTo(2);
        assertThat(table.count(9, 4)).isZero();
        assertThat(table.html()).contains("<td style=\"background:#f6c9b5\">2</td>");
    }

    @Test
    void reliabilityIsPerfectWhenConfidencesHold() {
        // Given: sure by 0.75, three of four right
        Reliability reliability = new Reliability();
        reliability.add(0.75, true);
        reliability.add(0.75, true);
        reliability.add(0.75, true);
        double before = reliability.expectedCalibrationError();

        // When
        reliability.add(0.75, false);

        // Then
        assertThat(before).isCloseTo(0.25, within(1e-9));
        assertThat(reliability.expectedCalibrationError()).isCloseTo(0, within(1e-9));
        assertThat(reliability.html()).contains("75.00 %", "<svg");
    }

    @Test
    void showsATileAsAPictureInThePage() {
        String figure = TilePicture.html(new byte[784], "7 read as 1");

        assertThat(figure).contains("src=\"data:image/png;base64,iVBOR", "alt=\"7 read as 1\"");
    }
}
