package dev.digits.training.publish;

import dev.digits.decoder.Weighing;
import dev.digits.html.Html;
import dev.digits.segmentation.Strip;
import dev.digits.training.report.GreyPicture;
import dev.digits.training.report.Reliability;
import dev.digits.training.report.ReportPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sections of {@code report.html} that tell how well lines are read. */
final class LineSections {
    private static final int WORST = 60;

    private final ReportPage page;
    private final MeasuredLines measured;

    LineSections(ReportPage page, MeasuredLines measured) {
        this.page = page;
        this.measured = measured;
    }

    ReportPage.Card card() {
        return new ReportPage.Card(
                String.format(Locale.ROOT, "%.2f %%", 100 * measured.accuracy()),
                measured.lines().size() + " validation lines read right, whole");
    }

    /** For the table of all numbers. */
    Map<String, Double> numbers() {
        return measured.metrics();
    }

    /** Reliability and the lines that were read wrong. */
    void readings() {
        Reliability reliability = measured.reliability();
        Weighing among = measured.decoder().amongOthers();
        Weighing lone = measured.decoder().lone();
        page.section(
                "Reliability, lines",
                String.format(
                        Locale.ROOT,
                        "How often a digit of a line, read with some confidence by both networks, was right. Expected calibration"
                                + " error %.3f %%; bias of a further digit %.2f, tile weight %.2f, bias of no digit %.2f, temperature %.3f; of a lone mark %.2f, %.2f, %.3f.",
                        100 * reliability.expectedCalibrationError(),
                        measured.decoder().digitBias(),
                        among.tileWeight(),
                        among.noneBias(),
                        among.temperature(),
                        lone.tileWeight(),
                        lone.noneBias(),
                        lone.temperature()),
                reliability.html("right, lines"));
        List<String> texts = measured.texts();
        List<Html> pictures = new ArrayList<>();
        int wrong = 0;
        for (int i = 0; i < texts.size(); i++) {
            String truth = measured.lines().get(i).truth();
            if (!texts.get(i).equals(truth) && wrong++ < WORST) {
                String caption = named(truth) + " read as " + named(texts.get(i));
                measured.lines()
                        .get(i)
                        .strip()
                        .ifPresent(strip -> pictures.add(
                                new GreyPicture(strip.pixels(), strip.width(), Strip.HEIGHT).html(caption)));
            }
        }
        page.strips(
                "Lines that were read wrong",
                String.format(Locale.ROOT, "The first %d of %d in %d.", Math.min(WORST, wrong), wrong, texts.size()),
                pictures);
    }

    private static String named(String text) {
        return text.isEmpty() ? "nothing" : text;
    }
}
