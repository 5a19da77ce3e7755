package dev.digits.training.publish;

import dev.digits.training.report.ReportPage;
import dev.digits.training.schedule.LrCurve;
import dev.digits.training.schedule.LrSweep;
import dev.digits.training.schedule.ShortSweepException;
import dev.digits.training.settings.TrainingSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A page for people about one learning-rate sweep. */
public final class SweepPage {

    private SweepPage() {}

    /** HTML; a sweep that was too short to suggest anything is shown without the rates. */
    public static String html(TrainingSettings settings, String title, LrCurve curve) {
        ReportPage page = new ReportPage(
                title,
                String.format(
                        Locale.ROOT,
                        "seed %d, %d of at most %d steps",
                        settings.seed(),
                        curve.points().size(),
                        LrSweep.STEPS));
        page.cards(cards(curve));
        page.charts(
                "Sweep",
                "Each step trains one batch at a higher rate, from 1e-7 to 10, until the smoothed loss is four times"
                        + " its best. Valley is half way down the longest descent, steep where the loss falls fastest.",
                SweepChart.html(curve));
        Map<String, String> facts = new LinkedHashMap<>();
        settings.asMap().forEach((key, value) -> facts.put(key, String.valueOf(value)));
        page.facts("Settings", "Other settings have another best rate.", facts);
        return page.html();
    }

    private static List<ReportPage.Card> cards(LrCurve curve) {
        try {
            return List.of(
                    new ReportPage.Card(
                            String.format(Locale.ROOT, "%.2e", curve.valley()), "valley, which train takes"),
                    new ReportPage.Card(String.format(Locale.ROOT, "%.2e", curve.steep()), "steep"));
        } catch (ShortSweepException e) {
            return List.of(new ReportPage.Card("none", e.getMessage()));
        }
    }
}
