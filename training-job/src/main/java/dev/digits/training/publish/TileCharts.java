package dev.digits.training.publish;

import dev.digits.html.Html;
import dev.digits.training.report.LineChart;
import dev.digits.training.run.EpochMetrics;
import dev.digits.training.run.TileEpoch;
import dev.digits.training.run.TrainedNetwork;
import dev.digits.training.tiles.Outputs;
import dev.digits.training.tiles.ValidationOutputs;
import java.util.function.ToDoubleFunction;

/** The curves of the phase in which the tile network learned, as HTML. */
record TileCharts(EpochCurves curves, ValidationOutputs validation) {

    TileCharts(TrainedNetwork trained, int planned, ValidationOutputs validation) {
        this(new EpochCurves(trained, planned), validation);
    }

    Html loss() {
        return withInk(curves.loss(), tiles -> tiles.inkLoss().orElseThrow()).html();
    }

    Html accuracy() {
        LineChart chart = curves.over("accuracy on validation digits, %")
                .line("validation", curves.epochs(), curves.each(metrics -> 100 * metrics.validationAccuracy()));
        return withInk(chart, tiles -> 100 * tiles.inkAccuracy().orElseThrow()).html();
    }

    /** Where accuracy is high, its errors say more; none counts as half of one. */
    Html errors() {
        LineChart chart = curves.overLogarithm("errors on validation digits, %")
                .line(
                        "validation",
                        curves.epochs(),
                        curves.each(metrics -> errors(metrics.validationAccuracy(), validation.images())));
        return withInk(
                        chart,
                        tiles -> errors(
                                tiles.inkAccuracy().orElseThrow(),
                                validation.ink().orElseThrow()))
                .html();
    }

    Html refusals() {
        return curves.over("taken for no digit, %")
                .line("marks that are none", curves.epochs(), each(tiles -> 100 * tiles.negativesRefused()))
                .line("digits", curves.epochs(), each(tiles -> 100 * tiles.digitsRefused()))
                .html();
    }

    private static double errors(double accuracy, Outputs outputs) {
        return 100 * Math.max(0.5 / outputs.digits().length, 1 - accuracy);
    }

    /** The same chart, with a line for the ink where there was some. */
    private LineChart withInk(LineChart chart, ToDoubleFunction<TileEpoch> number) {
        return validation.ink().isPresent() ? chart.line("ink", curves.epochs(), each(number)) : chart;
    }

    private double[] each(ToDoubleFunction<TileEpoch> number) {
        return curves.each((EpochMetrics metrics) -> number.applyAsDouble((TileEpoch) metrics));
    }
}
