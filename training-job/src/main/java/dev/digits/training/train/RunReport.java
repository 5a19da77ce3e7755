package dev.digits.training.train;

import dev.digits.model.store.Provenance;
import dev.digits.training.report.ReportPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes {@code report.html} of a run. */
final class RunReport {

    private final TrainingSettings settings;
    private final TrainedNetwork trained;
    private final RunCharts charts;
    private final ReportPage page;
    private final MeasuredSections sections;

    private RunReport(TrainingSettings settings, TrainedNetwork trained, Measured measured, Provenance provenance) {
        this.settings = settings;
        this.trained = trained;
        this.charts = new RunCharts(settings, trained, measured.validation());
        this.page = new ReportPage(
                "Training of " + settings.architecture().name(),
                String.format(
                        Locale.ROOT,
                        "%s, seed %d, %d epochs in %.1f minutes",
                        provenance.created(),
                        provenance.seed(),
                        trained.epochs().size(),
                        trained.minutes()));
        this.sections = new MeasuredSections(page, measured);
    }

    static String html(TrainingSettings settings, TrainedNetwork trained, Measured measured, Provenance provenance) {
        RunReport report = new RunReport(settings, trained, measured, provenance);
        report.cards();
        report.curves();
        report.learningRate();
        report.sections.readings();
        report.sections.numbers(
                "The epoch was chosen on validation images; the test images were measured once, afterwards.",
                Map.of("kept epoch", Integer.toString(trained.best().epoch())));
        report.settings();
        report.sections.provenance(provenance, provenance.parent().orElse("random weights"));
        return report.page.html();
    }

    private void cards() {
        List<ReportPage.Card> cards = sections.cards(trained.trainedWeights(), settings.negativesPerBatch() > 0);
        cards.add(new ReportPage.Card(
                String.format(Locale.ROOT, "%.1f s", trained.secondsPerEpoch()), "an epoch, validation included"));
        page.cards(cards);
    }

    private void curves() {
        page.charts(
                "Curves",
                "Training loss has smoothed labels and changed images, so it lies above validation loss; validation is"
                        + " of the averaged weights. Kept were the weights of the epoch with the least calibrated loss,"
                        + " which is that after the temperature.",
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

    private void settings() {
        Map<String, String> facts = new LinkedHashMap<>();
        settings.asMap().forEach((name, value) -> facts.put(name, String.valueOf(value)));
        facts.put("lr used", String.format(Locale.ROOT, "%.3e", trained.peakLearningRate()));
        page.facts("Settings", "With these, train --settings makes this version again.", facts);
    }
}
