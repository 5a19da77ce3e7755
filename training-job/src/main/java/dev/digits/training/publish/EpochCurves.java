package dev.digits.training.publish;

import dev.digits.html.Html;
import dev.digits.training.report.LineChart;
import dev.digits.training.run.EpochMetrics;
import dev.digits.training.run.TrainedNetwork;
import dev.digits.training.schedule.OneCycle;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Curves over the epochs of one phase, as HTML. */
final class EpochCurves {

    private static final int STEPS_AN_EPOCH = 20;

    private final TrainedNetwork trained;
    private final int planned;

    /** @param planned epochs of the phase, of which some may be missing */
    EpochCurves(TrainedNetwork trained, int planned) {
        this.trained = trained;
        this.planned = planned;
    }

    /** A chart over epochs, with a mark at the one that was kept. */
    LineChart over(String title) {
        return LineChart.over(title, "epoch").mark(trained.best().epoch(), "kept");
    }

    /** The same with a logarithmic scale. */
    LineChart overLogarithm(String title) {
        return LineChart.ofLogarithm(title, "epoch").mark(trained.best().epoch(), "kept");
    }

    double[] epochs() {
        return each(EpochMetrics::epoch);
    }

    double[] each(ToDoubleFunction<EpochMetrics> number) {
        return trained.epochs().stream().mapToDouble(number).toArray();
    }

    /** The losses that every phase has. */
    LineChart loss() {
        return over("loss")
                .line("training", epochs(), each(EpochMetrics::trainLoss))
                .line("validation", epochs(), each(EpochMetrics::validationLoss))
                .line("validation, calibrated", epochs(), each(EpochMetrics::calibratedLoss));
    }

    Html schedule() {
        return ofCycle("learning rate", OneCycle::learningRate);
    }

    Html momentum() {
        return ofCycle("momentum", OneCycle::momentum);
    }

    /** One number of the schedule at one step. */
    private interface CycleNumber {
        double at(OneCycle cycle, int step);
    }

    /** The schedule as planned, as far as the phase got. */
    private Html ofCycle(String title, CycleNumber number) {
        OneCycle cycle = new OneCycle(trained.peakLearningRate(), planned * STEPS_AN_EPOCH);
        int done = trained.epochs().size() * STEPS_AN_EPOCH;
        double[] x = IntStream.range(0, done)
                .mapToDouble(step -> (double) step / STEPS_AN_EPOCH)
                .toArray();
        double[] y = IntStream.range(0, done)
                .mapToDouble(step -> number.at(cycle, step))
                .toArray();
        return LineChart.over(title, "epoch").line(title, x, y).html();
    }
}
