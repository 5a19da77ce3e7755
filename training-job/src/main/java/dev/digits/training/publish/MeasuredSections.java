package dev.digits.training.publish;

import dev.digits.html.Html;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.Provenance;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.evaluate.DisputedLabels;
import dev.digits.training.report.ConfusionTable;
import dev.digits.training.report.GreyPicture;
import dev.digits.training.report.ReportPage;
import dev.digits.training.run.RunMetrics;
import dev.digits.training.tiles.Outputs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The sections of {@code report.html} that tell how well a version reads and what it was made from, however it was made. */
public final class MeasuredSections {

    private static final int WORST = 48;

    private final ReportPage page;
    private final Measured measured;

    public MeasuredSections(ReportPage page, Measured measured) {
        this.page = page;
        this.measured = measured;
    }

    /**
     * The numbers that people look for first; more may be put behind them.
     *
     * @param weights how many the network has
     * @param refuses whether it has learned what is no digit
     */
    public List<ReportPage.Card> cards(long weights, boolean refuses) {
        List<ReportPage.Card> cards = new ArrayList<>();
        measured.test().ifPresent(outputs -> cards.add(accuracy("test accuracy", outputs)));
        Outputs images = measured.validation().images();
        cards.add(accuracy("validation accuracy", images));
        measured.validation().ink().ifPresent(outputs -> cards.add(accuracy("validation accuracy, ink", outputs)));
        Outputs best = measured.test().orElse(images);
        cards.add(new ReportPage.Card(
                percent(best.calibrationError(measured.temperature())),
                "expected calibration error, " + (measured.test().isPresent() ? "test" : "validation")));
        if (refuses) {
            cards.add(
                    new ReportPage.Card(percent(images.refused(false)), "of the marks that are no digit are refused"));
        }
        cards.add(new ReportPage.Card(String.format(Locale.ROOT, "%,d", weights), "weights"));
        return cards;
    }

    /** Confusion, reliability and worst mistakes. */
    public void readings() {
        measurement("validation", measured.validation().images());
        measured.validation().ink().ifPresent(outputs -> measurement("validation, ink", outputs));
        measured.test().ifPresent(outputs -> measurement("test", outputs));
        measured.testImages().ifPresent(this::mistakes);
    }

    private static ReportPage.Card accuracy(String what, Outputs outputs) {
        int digits = outputs.digits().length;
        return new ReportPage.Card(
                percent(outputs.accuracy()),
                String.format(Locale.ROOT, "%s, %d errors in %,d", what, outputs.errors().length, digits));
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
                                + " calibration error %.3f %% at temperature %.3f.",
                        100 * outputs.calibrationError(measured.temperature()),
                        measured.temperature()),
                outputs.reliability(measured.temperature()).html("right, " + set));
    }

    private void mistakes(LabelledImages images) {
        Outputs outputs = measured.test().orElseThrow();
        boolean mnist = DisputedLabels.concern(images);
        List<Html> pictures = IntStream.of(outputs.errors())
                .boxed()
                .sorted(Comparator.comparingDouble(tile -> -outputs.confidence(tile, measured.temperature())))
                .limit(WORST)
                .map(tile -> new GreyPicture(images.image(tile), ImageSet.SIDE, ImageSet.SIDE)
                        .html(
                                images.label(tile) + " read as " + outputs.digit(tile),
                                percent(outputs.confidence(tile, measured.temperature())) + " sure",
                                "no. " + tile + (mnist && DisputedLabels.INDICES.contains(tile) ? ", disputed" : "")))
                .toList();
        page.tiles(
                "Worst mistakes, test",
                "The surest of the wrong readings first, at most " + WORST + " of "
                        + outputs.errors().length + ". Numbers count from 0 in the order of the test set."
                        + (mnist ? " On a disputed label no majority of five raters agreed." : ""),
                pictures);
    }

    /**
     * Everything that was measured.
     *
     * @param choosing what was chosen by what
     * @param lines numbers of the validation lines
     * @param more facts to end with
     */
    public void numbers(String choosing, Map<String, Double> lines, Map<String, String> more) {
        Map<String, String> facts = new LinkedHashMap<>();
        measured.metrics()
                .forEach((set, numbers) -> numbers.forEach(
                        (name, value) -> facts.put(set + " " + name, String.format(Locale.ROOT, "%.6g", value))));
        lines.forEach((name, value) ->
                facts.put(RunMetrics.LINE_VALIDATION + " " + name, String.format(Locale.ROOT, "%.6g", value)));
        facts.putAll(more);
        page.facts("All numbers", "Accuracy is taken over the ten digits. " + choosing, facts);
    }

    /**
     * Adds what the version was made from.
     *
     * @param begun what the weights were before
     */
    public void provenance(Provenance provenance, String begun) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("made", provenance.created().toString());
        facts.put("code", provenance.codeVersion());
        facts.put("begun from", begun);
        facts.put("manifest format", Integer.toString(Manifest.FORMAT_VERSION));
        provenance.datasets().forEach((name, sha256) -> facts.put(name, "SHA-256 " + sha256));
        page.facts("Provenance", "What the version was made from.", facts);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
