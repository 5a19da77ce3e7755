package dev.digits.training.train;

import dev.digits.model.store.Manifest;
import dev.digits.model.store.Provenance;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.evaluate.DisputedLabels;
import dev.digits.training.report.ConfusionTable;
import dev.digits.training.report.ReportPage;
import dev.digits.training.report.TilePicture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes {@code report.html} of a run. */
final class RunReport {

    private static final int WORST = 48;

    private final TrainingSettings settings;
    private final TrainedNetwork trained;
    private final Measured measured;
    private final Provenance provenance;
    private final RunCharts charts;
    private final ReportPage page;

    private RunReport(TrainingSettings settings, TrainedNetwork trained, Measured measured, Provenance provenance) {
        this.settings = settings;
        this.trained = trained;
        this.measured = measured;
        this.provenance = provenance;
        this.charts = new RunCharts(settings, trained, measured.validation().digits().length);
        this.page = new ReportPage(
                "Training of " + settings.architecture().name(),
                String.format(
                        Locale.ROOT,
                        "%s, seed %d, %d epochs in %.1f minutes",
                        provenance.created(),
                        provenance.seed(),
                        trained.epochs().size(),
                        trained.minutes()));
    }

    static String html(TrainingSettings settings, TrainedNetwork trained, Measured measured, Provenance provenance) {
        RunReport report = new RunReport(settings, trained, measured, provenance);
        report.cards();
        report.curves();
        report.learningRate();
        report.measurement("validation", measured.validation());
        measured.test().ifPresent(outputs -> report.measurement("test", outputs));
        measured.testImages().ifPresent(report::mistakes);
        report.numbers();
        report.settings();
        report.provenance();
        return report.page.html();
    }

    private void cards() {
        List<ReportPage.Card> cards = new ArrayList<>();
        measured.test().ifPresent(outputs -> cards.add(accuracy("test accuracy", outputs)));
        cards.add(accuracy("validation accuracy", measured.validation()));
        Outputs best = measured.test().orElse(measured.validation());
        cards.add(new ReportPage.Card(
                percent(best.calibrationError(measured.temperature())),
                "expected calibration error, " + (measured.test().isPresent() ? "test" : "validation")));
        if (settings.negativesPerBatch() > 0) {
            cards.add(new ReportPage.Card(
                    percent(measured.validation().refused(false)), "of the marks that are no digit are refused"));
        }
        cards.add(new ReportPage.Card(String.format(Locale.ROOT, "%,d", trained.trainedWeights()), "weights"));
        cards.add(new ReportPage.Card(
                String.format(Locale.ROOT, "%.1f s", trained.secondsPerEpoch()), "an epoch, validation included"));
        page.cards(cards);
    }

    private static ReportPage.Card accuracy(String what, Outputs outputs) {
        int digits = outputs.digits().length;
        return new ReportPage.Card(
                percent(outputs.accuracy()),
                String.format(Locale.ROOT, "%s, %d errors in %,d", what, outputs.errors().length, digits));
    }

    private void curves() {
        page.charts(
                "Curves",
                "Training loss has smoothed labels and changed images, so it lies above validation loss; validation is of"
                        + " the averaged weights. Kept were the weights of the epoch with the least calibrated loss, which is"
                        + " that after the temperature.",
                charts.loss(),
                charts.accuracy(),
                charts.errors(),
                charts.refusals());
    }

    private void learningRate() {
        String note =
                "One cycle for each phase: half a cosine up, half a cosine down; the momentum goes the other way.";
        if (trained.sweep().isEmpty()) {
            page.charts("Learning rate", note, charts.schedule(), charts.momentum());
            return;
        }
        page.charts(
                "Learning rate",
                note + " The peak is the valley of the sweep.",
                charts.schedule(),
                charts.momentum(),
                SweepChart.html(trained.sweep().get()));
    }

    private void measurement(String set, Outputs outputs) {
        ConfusionTable confusion = new ConfusionTable();
        for (int tile : outputs.digits()) {
            confusion.add(outputs.labels()[tile], outputs.digit(tile));
        }
        page.section("Confusion, " + set, "Rows are what was written, columns what was read.", confusion.html());
        page.section(
                "Reliability, " + set,
                String.format(
                        Locale.ROOT,
                        "How often a reading of some confidence was right; bars should end on the diagonal. Expected"
                                + " calibration error %.3f %% at temperature %.3f, which was fitted on validation.",
                        100 * outputs.calibrationError(measured.temperature()),
                        measured.temperature()),
                outputs.reliability(measured.temperature()).html("right, " + set));
    }

    private void mistakes(LabelledImages images) {
        Outputs outputs = measured.test().orElseThrow();
        boolean mnist = DisputedLabels.concern(images);
        StringBuilder figures = new StringBuilder("<div class=\"tiles\">\n");
        IntStream.of(outputs.errors())
                .boxed()
                .sorted(Comparator.comparingDouble(tile -> -outputs.confidence(tile, measured.temperature())))
                .limit(WORST)
                .forEach(tile -> figures.append(TilePicture.html(
                        images.image(tile),
                        images.label(tile) + " read as " + outputs.digit(tile),
                        percent(outputs.confidence(tile, measured.temperature())) + " sure",
                        "no. " + tile + (mnist && DisputedLabels.INDICES.contains(tile) ? ", disputed" : ""))));
        page.section(
                "Worst mistakes, test",
                "The surest of the wrong readings first, at most " + WORST + " of "
                        + outputs.errors().length + ". Numbers count from 0 in the order of the test set."
                        + (mnist ? " On a disputed label no majority of five raters agreed." : ""),
                figures.append("</div>").toString());
    }

    private void numbers() {
        Map<String, String> facts = new LinkedHashMap<>();
        measured.metrics()
                .forEach((set, numbers) -> numbers.forEach(
                        (name, value) -> facts.put(set + " " + name, String.format(Locale.ROOT, "%.6g", value))));
        facts.put("kept epoch", Integer.toString(trained.best().epoch()));
        page.facts(
                "All numbers",
                "Accuracy is taken over the ten digits. The epoch was chosen on validation images; the test images were"
                        + " measured once, afterwards.",
                facts);
    }

    private void settings() {
        Map<String, String> facts = new LinkedHashMap<>();
        settings.asMap().forEach((name, value) -> facts.put(name, String.valueOf(value)));
        facts.put("lr used", String.format(Locale.ROOT, "%.3e", trained.peakLearningRate()));
        page.facts("Settings", "With these, train --settings makes this version again.", facts);
    }

    private void provenance() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("made", provenance.created().toString());
        facts.put("code", provenance.codeVersion());
        facts.put("begun from", provenance.parent().orElse("random weights"));
        facts.put("manifest format", Integer.toString(Manifest.FORMAT_VERSION));
        provenance.datasets().forEach((name, sha256) -> facts.put(name, "SHA-256 " + sha256));
        page.facts("Provenance", "What the version was made from.", facts);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
