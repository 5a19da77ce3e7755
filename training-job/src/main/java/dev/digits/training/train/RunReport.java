package dev.digits.training.train;

import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.report.ConfusionTable;
import dev.digits.training.report.LineChart;
import dev.digits.training.report.Reliability;
import dev.digits.training.report.ReportPage;
import dev.digits.training.report.TilePicture;
import dev.digits.training.schedule.LrCurve;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Writes {@code report.html} of a run. */
final class RunReport {

    private static final int WORST = 40;

    private final TrainingSettings settings;
    private final TrainedNetwork trained;
    private final Measured measured;
    private final ReportPage page;

    private RunReport(TrainingSettings settings, TrainedNetwork trained, Measured measured) {
        this.settings = settings;
        this.trained = trained;
        this.measured = measured;
        this.page = new ReportPage("Training of " + settings.architecture().name());
    }

    static String html(TrainingSettings settings, TrainedNetwork trained, Measured measured) {
        RunReport report = new RunReport(settings, trained, measured);
        report.numbers();
        report.curves();
        report.sweep();
        report.measurement("validation", measured.validation());
        measured.test().ifPresent(outputs -> report.measurement("test", outputs));
        measured.testImages().ifPresent(report::mistakes);
        report.settings();
        return report.page.html();
    }

    private void numbers() {
        Map<String, String> facts = new LinkedHashMap<>();
        measured.metrics()
                .forEach((set, numbers) -> numbers.forEach(
                        (name, value) -> facts.put(set + " " + name, String.format(Locale.ROOT, "%.6g", value))));
        facts.put("temperature", String.format(Locale.ROOT, "%.4f", measured.temperature()));
        facts.put("kept epoch", Integer.toString(trained.best().epoch()));
        page.facts(
                "Numbers",
                "Accuracy is taken over the ten digits. The epoch was chosen on validation images; the test images were"
                        + " measured once, afterwards.",
                facts);
    }

    private void curves() {
        page.section(
                "Loss",
                "Training loss has smoothed labels and changed images, so it lies above validation loss.",
                chart().line("training", epochs(), each(EpochMetrics::trainLoss))
                        .line("validation", epochs(), each(EpochMetrics::validationLoss))
                        .mark(trained.best().epoch())
                        .svg());
        page.section(
                "Accuracy",
                "Of the averaged weights on the validation digits, in percent; the dashed line is the epoch that was kept.",
                chart().line("validation", epochs(), each(metrics -> 100 * metrics.validationAccuracy()))
                        .mark(trained.best().epoch())
                        .svg());
        page.section(
                "Not a digit",
                "Share of validation negatives that are refused, in percent.",
                chart().line("negatives refused", epochs(), each(metrics -> 100 * metrics.negativesRefused()))
                        .svg());
        page.section(
                "Learning rate",
                "At the end of each epoch.",
                chart().line("learning rate", epochs(), each(EpochMetrics::learningRate))
                        .svg());
    }

    private void sweep() {
        trained.sweep().ifPresent(curve -> {
            List<LrCurve.Point> points = curve.points();
            page.section(
                    "Learning-rate sweep",
                    "Smoothed loss over the learning rate; the dashed line is the valley, which was taken.",
                    new LineChart("learning rate", LineChart.Scale.LOGARITHMIC)
                            .line(
                                    "smoothed loss",
                                    points.stream()
                                            .mapToDouble(LrCurve.Point::rate)
                                            .toArray(),
                                    points.stream()
                                            .mapToDouble(LrCurve.Point::loss)
                                            .toArray())
                            .mark(trained.peakLearningRate())
                            .svg());
        });
    }

    private void measurement(String set, Outputs outputs) {
        ConfusionTable confusion = new ConfusionTable();
        Reliability reliability = new Reliability();
        for (int tile : outputs.digits()) {
            int written = outputs.labels()[tile];
            int read = outputs.digit(tile);
            confusion.add(written, read);
            reliability.add(outputs.confidence(tile, measured.temperature()), written == read);
        }
        page.section("Confusion, " + set, "Rows are what was written, columns what was read.", confusion.html());
        page.section(
                "Reliability, " + set,
                String.format(
                        Locale.ROOT,
                        "Expected calibration error %.3f %% at temperature %.3f.",
                        100 * reliability.expectedCalibrationError(),
                        measured.temperature()),
                reliability.html());
    }

    private void mistakes(LabelledImages images) {
        Outputs outputs = measured.test().orElseThrow();
        StringBuilder figures = new StringBuilder();
        IntStream.of(outputs.errors())
                .boxed()
                .sorted(Comparator.comparingDouble(tile -> -outputs.confidence(tile, measured.temperature())))
                .limit(WORST)
                .forEach(tile -> figures.append(TilePicture.html(
                        images.image(tile),
                        String.format(
                                Locale.ROOT,
                                "%d read as %d, %.0f %%, no. %d",
                                images.label(tile),
                                outputs.digit(tile),
                                100 * outputs.confidence(tile, measured.temperature()),
                                tile))));
        page.section("Worst mistakes, test", "The surest of the wrong readings first.", figures.toString());
    }

    private void settings() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("architecture", settings.architecture().toString());
        settings.asMap().forEach((name, value) -> facts.put(name, String.valueOf(value)));
        facts.put("seed", Long.toString(settings.seed()));
        facts.put("learning rate used", String.format(Locale.ROOT, "%.3e", trained.peakLearningRate()));
        facts.put(
                "minutes",
                String.format(
                        Locale.ROOT,
                        "%.1f",
                        trained.epochs().stream()
                                        .mapToDouble(EpochMetrics::seconds)
                                        .sum()
                                / 60));
        page.facts("Settings", "All that is needed to make this version again.", facts);
    }

    private LineChart chart() {
        return new LineChart("epoch", LineChart.Scale.LINEAR);
    }

    private double[] epochs() {
        return each(EpochMetrics::epoch);
    }

    private double[] each(ToDoubleFunction<EpochMetrics> number) {
        return trained.epochs().stream().mapToDouble(number).toArray();
    }
}
