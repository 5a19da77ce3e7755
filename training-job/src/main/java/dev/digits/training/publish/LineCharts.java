package dev.digits.training.publish;

import dev.digits.html.Html;
import dev.digits.training.report.LineChart;
import dev.digits.training.run.EpochMetrics;
import dev.digits.training.run.LineEpoch;
import dev.digits.training.run.TrainedNetwork;
import java.util.function.ToDoubleFunction;

/** The curves of the phase in which the line network learned, as HTML. */
record LineCharts(EpochCurves curves, boolean asWritten) {

    LineCharts(TrainedNetwork trained, int planned) {
        this(
                new EpochCurves(trained, planned),
                trained.best() instanceof LineEpoch best
                        && best.asWrittenAccuracy().isPresent());
    }

    Html loss() {
        return curves.loss().html();
    }

    Html accuracy() {
        LineChart chart = curves.over("lines read right, %")
                .line("learning", curves.epochs(), each(lines -> 100 * lines.trainAccuracy()))
                .line("validation", curves.epochs(), each(lines -> 100 * lines.validationAccuracy()))
                .line("lines without digits", curves.epochs(), each(lines -> 100 * lines.blankAccuracy()));
        return asWritten
                ? chart.line(
                                "numbers as written",
                                curves.epochs(),
                                each(lines -> 100 * lines.asWrittenAccuracy().orElse(0)))
                        .html()
                : chart.html();
    }

    Html errors() {
        return curves.overLogarithm("digit error rate on validation lines, %")
                .line("validation", curves.epochs(), each(lines -> 100 * Math.max(1e-4, lines.digitErrorRate())))
                .html();
    }

    private double[] each(ToDoubleFunction<LineEpoch> number) {
        return curves.each((EpochMetrics metrics) -> number.applyAsDouble((LineEpoch) metrics));
    }
}
