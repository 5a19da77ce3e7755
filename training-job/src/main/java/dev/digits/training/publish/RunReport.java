package dev.digits.training.publish;

import dev.digits.model.store.Provenance;
import dev.digits.training.report.ReportPage;
import dev.digits.training.run.TrainedNetwork;
import dev.digits.training.settings.TrainingSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes {@code report.html} of a run. */
public final class RunReport {

    private final TrainingSettings settings;
    private final TrainedReader trained;
    private final Measured measured;
    private final ReportPage page;
    private final MeasuredSections sections;
    private final LineSections lines;

    private RunReport(
            TrainingSettings settings,
            TrainedReader trained,
            Measured measured,
            MeasuredLines measuredLines,
            Provenance provenance) {
        this.settings = settings;
        this.trained = trained;
        this.measured = measured;
        this.page = new ReportPage(
                "Training of " + settings.architecture().name(),
                String.format(
                        Locale.ROOT,
                        "%s, seed %d, %d epochs of tiles and %d of lines in %.1f minutes",
                        provenance.created(),
                        provenance.seed(),
                        trained.tiles().epochs().size(),
                        trained.lines().epochs().size(),
                        trained.minutes()));
        this.sections = new MeasuredSections(page, measured);
        this.lines = new LineSections(page, measuredLines);
    }

    /** The page. */
    public static String html(
            TrainingSettings settings,
            TrainedReader trained,
            Measured measured,
            MeasuredLines lines,
            Provenance provenance) {
        RunReport report = new RunReport(settings, trained, measured, lines, provenance);
        report.cards();
        report.tiles();
        report.lines();
        report.lines.readings();
        report.sections.readings();
        report.sections.numbers(
                "Epochs were chosen on validation images and lines; the test images were measured once, afterwards.",
                report.lines.numbers(),
                Map.of(
                        "kept epoch, tiles",
                        Integer.toString(trained.tiles().best().epoch()),
                        "kept epoch, lines",
                        Integer.toString(trained.lines().best().epoch())));
        report.settings();
        report.sections.provenance(provenance, provenance.parent().orElse("random weights"));
        return report.page.html();
    }

    private void cards() {
        List<ReportPage.Card> cards = sections.cards(trained.trainedWeights(), settings.negativesPerBatch() > 0);
        cards.add(0, lines.card());
        cards.add(new ReportPage.Card(String.format(Locale.ROOT, "%.1f min", trained.minutes()), "training"));
        page.cards(cards);
    }

    private void tiles() {
        TileCharts charts = new TileCharts(trained.tiles(), settings.epochs(), measured.validation());
        page.charts(
                "Phase 1: tiles",
                "Training loss has smoothed labels and changed images, so it lies above validation loss; validation is of"
                        + " the averaged weights. Kept were the weights of the epoch with the least calibrated loss, which is"
                        + " that after the temperature.",
                charts.loss(),
                charts.accuracy(),
                charts.errors(),
                charts.refusals());
        learningRate(charts.curves(), trained.tiles(), "tiles");
    }

    private void lines() {
        LineCharts charts = new LineCharts(trained.lines(), settings.lines().epochs());
        page.charts(
                "Phase 2: lines",
                "Loss is minus the logarithm of the probability of what a line says, a line. Validation lines are composed of images"
                        + " and writers that nobody learned from; they are read here by the best path alone, without the tile network.",
                charts.loss(),
                charts.accuracy(),
                charts.errors());
        learningRate(charts.curves(), trained.lines(), "lines");
    }

    private void learningRate(EpochCurves curves, TrainedNetwork network, String phase) {
        String note = "One cycle: half a cosine up, half a cosine down; the momentum goes the other way.";
        if (network.sweep().isEmpty()) {
            page.charts("Learning rate, " + phase, note, curves.schedule(), curves.momentum());
            return;
        }
        page.charts(
                "Learning rate, " + phase,
                note + " The peak is the valley of the sweep.",
                curves.schedule(),
                curves.momentum(),
                SweepChart.html(network.sweep().get()));
    }

    private void settings() {
        Map<String, String> facts = new LinkedHashMap<>();
        settings.asMap().forEach((name, value) -> facts.put(name, String.valueOf(value)));
        facts.put("lr used", String.format(Locale.ROOT, "%.3e", trained.tiles().peakLearningRate()));
        facts.put(
                "line-lr used",
                String.format(Locale.ROOT, "%.3e", trained.lines().peakLearningRate()));
        page.facts("Settings", "With these, train --settings makes this version again.", facts);
    }
}
