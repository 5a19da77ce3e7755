package dev.digits.training.publish;

import dev.digits.html.Html;
import dev.digits.training.report.LineChart;
import dev.digits.training.schedule.LrCurve;
import dev.digits.training.schedule.ShortSweepException;
import java.util.Locale;

/** The learning-rate sweep as a chart, with the rates that it suggests. */
public final class SweepChart {

    private SweepChart() {}

    /** A figure; a sweep that was too short to suggest anything has no marks. */
    public static Html html(LrCurve curve) {
        LineChart chart = LineChart.overLogarithm("smoothed loss of the sweep", "learning rate")
                .line(
                        "smoothed loss",
                        curve.points().stream().mapToDouble(LrCurve.Point::rate).toArray(),
                        curve.points().stream().mapToDouble(LrCurve.Point::loss).toArray());
        try {
            chart.mark(curve.valley(), String.format(Locale.ROOT, "valley %.2e", curve.valley()));
            chart.mark(curve.steep(), String.format(Locale.ROOT, "steep %.2e", curve.steep()));
            return chart.html();
        } catch (ShortSweepException e) {
            return chart.note(e.getMessage()).html();
        }
    }
}
