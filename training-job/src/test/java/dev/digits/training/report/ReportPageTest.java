package dev.digits.training.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    @Test
    void writesTextAsTextAndNotAsHtml() {
        // Given
        ReportPage page = new ReportPage("a <b> & \"c\"", "on <i>");
        page.facts("h", "n", Map.of("<key>", "1 < 2"));

        // When
        String html = page.html();

        // Then
        assertThat(html)
                .contains("<h1>a &lt;b&gt; &amp; &quot;c&quot;</h1>", "<p>on &lt;i&gt;</p>", "&lt;key&gt;", "1 &lt; 2");
    }

    @Test
    void isLightAndDarkAndAsksForNothingElse() {
        String html = new ReportPage("t", "s").html();

        assertThat(html).contains("prefers-color-scheme: dark", "color-scheme: light dark", "width=device-width");
        assertThat(html).doesNotContain("http", "src=", "@import", "url(");
    }

    @Test
    void drawsALinePointByPointBetweenItsAxes() {
        String svg = LineChart.over("loss", "epoch")
                .line("training", new double[] {1, 2, 3}, new double[] {5, 0, 5})
                .html()
                .markup();

        // across from 56 to 466; up from 248 to 34, where a twenty-fifth of the range is left free above 5
        assertThat(svg).contains("points=\"56.0,42.2 261.0,248.0 466.0,42.2\"");
        assertThat(svg).contains("<title>training, epoch 2: 0.0000</title>");
    }

    @Test
    void placesRatesByTheirLogarithm() {
        String svg = LineChart.overLogarithm("loss", "learning rate")
                .line("loss", new double[] {0.001, 0.1, 10}, new double[] {0, 1, 0})
                .mark(0.1, "valley 1e-1")
                .html()
                .markup();

        assertThat(svg).contains("x1=\"261.0\" x2=\"261.0\"", ">valley 1e-1<", ">1e-3<", ">0.01<", ">1<", ">10<");
    }

    @Test
    void saysThatAnEmptyChartIsEmpty() {
        assertThat(LineChart.over("loss", "x")
                        .line("none", new double[0], new double[0])
                        .html()
                        .markup())
                .isEqualTo("<p>loss: there is nothing to draw.</p>\n");
    }

    @Test
    void axesHaveRoundNumbers() {
        assertThat(texts(new Axis(0, 0.83, false, false, 0, 1))).containsExactly("0.0", "0.2", "0.4", "0.6", "0.8");
        assertThat(texts(new Axis(98.13, 99.7, false, false, 0, 1))).containsExactly("98.5", "99.0", "99.5");
        assertThat(texts(new Axis(1, 30, false, true, 0, 1))).containsExactly("10", "20", "30");
        assertThat(texts(new Axis(1, 3, false, true, 0, 1))).containsExactly("1", "2", "3");
        assertThat(texts(new Axis(-3, 4, false, false, 0, 1))).containsExactly("-2", "0", "2", "4");
        assertThat(texts(new Axis(0.3, 3, true, false, 0, 1))).containsExactly("0.5", "1", "2");
        assertThat(texts(new Axis(1e-7, 10, true, false, 0, 1)))
                .hasSize(9)
                .startsWith("1e-7")
                .endsWith("1", "10");
    }

    @Test
    void aLevelLineHasAnAxisToo() {
        Axis axis = Axis.over(List.of(new double[] {2, 2}), false, 0, 10);

        assertThat(axis.pixel(2)).isEqualTo(5);
    }

    private static List<String> texts(Axis axis) {
        return axis.ticks().stream().map(Axis.Tick::text).toList();
    }

    @Test
    void namesInChartsAndPicturesAreTextToo() {
        // Given
        double[] points = {1, 2};

        // When
        String chart = LineChart.over("<ta>", "<tb>")
                .line("<tc>", points, points)
                .mark(1, "<td>")
                .note("<te>")
                .html()
                .markup();
        String picture = new GreyPicture(new byte[784], 28, 28)
                .html("<tf> \"g\"", "<th>")
                .markup();

        // Then
        assertThat(chart).contains("&lt;ta&gt;", "&lt;tb&gt;", "&lt;tc&gt;", "&lt;td&gt;", "<p>&lt;te&gt;</p>");
        assertThat(picture).contains("alt=\"&lt;tf&gt; &quot;g&quot;\"", "<span>&lt;th&gt;</span>");
        assertThat(chart + picture).doesNotContain("<ta>", "<tb>", "<tc>", "<td>", "<te>", "<tf>", "<th>");
    }

    @Test
    void countsConfusions() {
        ConfusionTable table = new ConfusionTable();
        table.add(4, 9);
        table.add(4, 9);
        table.add(4, 4);

        assertThat(table.count(4, 9)).isEqualTo(2);
        assertThat(table.count(9, 4)).isZero();
        assertThat(table.html().markup()).contains("title=\"4 read as 9: 2\">2</td>");
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
        assertThat(reliability.html("test").markup()).contains("75.00 %", "<svg", "3 of 4 right");
    }

    @Test
    void showsATileAsAPictureInThePage() {
        String figure = new GreyPicture(new byte[784], 28, 28)
                .html("7 read as 1", "97 % sure")
                .markup();

        assertThat(figure)
                .contains("src=\"data:image/png;base64,iVBOR", "alt=\"7 read as 1\"", "<span>97 % sure</span>");
    }
}
