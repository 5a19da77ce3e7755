package dev.digits.training.train;

import dev.digits.training.report.LineChart;
import dev.digits.training.schedule.OneCycle;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The curves of a run, over its epochs, as HTML. */
final class RunCharts {

    private static final int STEPS_AN_EPOCH = 20;

    private final TrainingSettings settings;
    private final TrainedNetwork trained;
    private final ValidationOutputs validation;

    RunCharts(TrainingSettings settings, TrainedNetwork trained, ValidationOutputs validation) {
        this.settings = settings;
        this.trained = trained;
        this.validation = validation;
    }

    String loss() {
        LineChart chart = overEpochs("loss")
                .line("training", epochs(), each(EpochMetrics::trainLoss))
                .line("validation", epochs(), each(EpochMetrics::validationLoss))
                .line("validation, calibrated", epochs(), each(EpochMetrics::calibratedLoss));
        return withInk(chart, metrics -> metrics.inkLoss().orElseThrow()).html();
    }

    String accuracy() {
        LineChart chart = overEpochs("accuracy on validation digits, %")
                .line("validation", epochs(), each(metrics -> 100 * metrics.validationAccuracy()));
        return withInk(chart, metrics -> 100 * metrics.inkAccuracy().orElseThrow())
                .html();
    }

    /** Where accuracy is high, its errors say more; none counts as half of one. */
    String errors() {
        LineChart chart = annotated(LineChart.ofLogarithm("errors on validation digits, %", "epoch"))
                .line(
                        "validation",
                        epochs(),
                        each(metrics -> errors(metrics.validationAccuracy(), validation.images())));
        return withInk(
                        chart,
                        metrics -> errors(
                                metrics.inkAccuracy().orElseThrow(),
                                validation.ink().orElseThrow()))
                .html();
    }

    private static double errors(double accuracy, Outputs outputs) {
        return 100 * Math.max(0.5 / outputs.digits().length, 1 - accuracy);
    }

    /** The same chart, with a line for the ink where there was some. */
    private LineChart withInk(LineChart chart, ToDoubleFunction<EpochMetrics> number) {
        return validation.ink().isPresent() ? chart.line("ink", epochs(), each(number)) : chart;
    }

    String refusals() {
        return overEpochs("taken for no digit, %")
                .line("marks that are none", epochs(), each(metrics -> 100 * metrics.negativesRefused()))
                .line("digits", epochs(), each(metrics -> 100 * metrics.digitsRefused()))
                .html();
    }

    String schedule() {
        return ofCycle("learning rate", OneCycle::learningRate);
    }

    String momentum() {
        return ofCycle("momentum", OneCycle::momentum);
    }

    /** One number of the schedule at one step. */
    private interface CycleNumber {
        double at(OneCycle cycle, int step);
    }

    /** The schedule as planned, as far as the run got. */
    private String ofCycle(String title, CycleNumber number) {
        int done = trained.epochs().size() * STEPS_AN_EPOCH;
        double[] x = IntStream.range(0, done)
                .mapToDouble(step -> (double) step / STEPS_AN_EPOCH)
                .toArray();
        double[] y = new double[done];
        int at = 0;
        for (Phase phase : Phase.of(settings, trained.peakLearningRate())) {
            OneCycle cycle = new OneCycle(phase.peak(), phase.epochs() * STEPS_AN_EPOCH);
            for (int step = 0; step < cycle.steps() && at < done; step++) {
                y[at++] = number.at(cycle, step);
            }
        }
        return phases(LineChart.over(title, "epoch").line(title, x, y), 0).html();
    }

    private LineChart overEpochs(String title) {
        return annotated(LineChart.over(title, "epoch"));
    }

    private LineChart annotated(LineChart chart) {
        return phases(chart, 1).mark(trained.best().epoch(), "kept");
    }

    private LineChart phases(LineChart chart, int firstEpoch) {
        boolean fineTuned = trained.epochs().size() > settings.epochs();
        return fineTuned ? chart.mark(settings.epochs() + firstEpoch, "fine-tune") : chart;
    }

    private double[] epochs() {
        return each(EpochMetrics::epoch);
    }

    private double[] each(ToDoubleFunction<EpochMetrics> number) {
        return trained.epochs().stream().mapToDouble(number).toArray();
    }
}
