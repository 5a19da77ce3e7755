package dev.digits.training.publish;

import dev.digits.model.network.Architecture;
import dev.digits.model.network.LineArchitecture;
import dev.digits.model.store.Provenance;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.evaluate.DisputedLabels;
import dev.digits.training.run.RunMetrics;
import dev.digits.training.settings.TrainingSettings;
import dev.digits.training.tiles.Outputs;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes {@code MODEL_CARD.md}, after the sections of Mitchell et al., "Model Cards for Model Reporting" (2019). Every
 * claim follows from the run.
 */
public final class ModelCard {

    private final Architecture sizes;
    private final TrainingSettings settings;
    private final ModelOrigin origin;
    private final Measured measured;
    private final MeasuredLines lines;
    private final Provenance provenance;
    private final DatasetSection data;
    private final StringBuilder card = new StringBuilder();

    private ModelCard(
            TrainingSettings settings,
            ModelOrigin origin,
            Measured measured,
            MeasuredLines lines,
            Provenance provenance) {
        this.sizes = settings.architecture();
        this.settings = settings;
        this.lines = lines;
        this.origin = origin;
        this.measured = measured;
        this.provenance = provenance;
        this.data = new DatasetSection(settings, origin, measured, provenance);
    }

    /**
     * Writes the card.
     *
     * @param settings with which the networks were trained
     */
    public static String markdown(
            TrainingSettings settings,
            ModelOrigin origin,
            Measured measured,
            MeasuredLines lines,
            Provenance provenance) {
        ModelCard card = new ModelCard(settings, origin, measured, lines, provenance);
        card.write();
        return card.card.toString();
    }

    private void write() {
        say("# %s", sizes.name());
        details();
        section("Intended use", """
                Reading handwritten digits and numbers in drawings, scans and photographs whose lines were found and framed as
                strips, by programs that show people what they read. Out of scope: letters, print, and decisions that nobody
                checks, such as amounts or doses.""");
        section("Factors", """
                What matters for how well a digit is read: the hand and the country that it learned to write in (a 1 with a
                long upstroke, a 7 with a bar, an open 4), the pen's thickness beside the digit's size, slant, and how the
                digit was cut out of its surroundings. The sets below tell the digits apart, not the writers.""");
        section("Metrics", """
                Tiles: accuracy over the ten digits, each tile counts by its likeliest digit, even where "not a digit" is likelier;
                share of tiles taken for "not a digit". Lines: share whose whole text is right; digit error rate, edit distance a
                digit. Expected calibration error in 15 bins (Guo et al. 2017) of the likeliest digit's probability.""");
        section("Evaluation data", data.evaluation());
        section("Training data", data.training());
        analyses();
        section("Ethical considerations", data.people() + """

                Handwriting can tell who wrote it. The weights hold no image, but nobody has tried to get any out of them.""");
        section("Caveats and recommendations", caveats());
    }

    private void details() {
        LineArchitecture line = settings.lines().architecture();
        section(
                "Model details",
                String.format(
                        Locale.ROOT,
                        """
                Two residual networks (He et al. 2016), %,d weights together, float32. The line network reads a strip of a line of
                writing, 32 rows high: stages of %s channels with %d block(s) each, one convolution over all rows, one over neighbouring
                columns, and for every second column of pixels eleven logits: the digits 0 to 9, and "none here" (connectionist temporal
                classification, Graves et al. 2006); `line.safetensors`. The tile network reads each digit that was found, cut out and
                framed as MNIST's digits are: stages of %s channels, global average pooling, dropout %s, eleven logits: the digits, and
                "not a digit"; `weights.safetensors`. The decoder weighs the tile network's opinion with %.2f (of a mark
                that stands alone with %.2f) and the line network's with the rest.

                %s
                - logits of tiles are to be divided by a temperature of %.3f, those of lines by %.3f, %s
                - sizes, settings, checksums, the decoder's numbers: `manifest.json`; numbers and mistakes: `report.html`""",
                        origin.weights(),
                        line.stageWidths(),
                        line.blocksPerStage(),
                        sizes.stageWidths(),
                        sizes.dropout(),
                        lines.decoder().amongOthers().tileWeight(),
                        lines.decoder().lone().tileWeight(),
                        origin.details(provenance),
                        measured.temperature(),
                        lines.temperature(),
                        origin.temperature()));
    }

    private void analyses() {
        say("\n## Quantitative analyses\n");
        say("| set | digits | errors | accuracy | calibration error | digits refused |\n|---|---|---|---|---|---|");
        measured.metrics().forEach((set, numbers) -> {
            row(set, numbers);
            if (numbers.containsKey(RunMetrics.ERRORS_WITHOUT_DISPUTED)) {
                say(
                        "| %s, without %d disputed labels | %.0f | %.0f | %.2f %% | | |",
                        set,
                        DisputedLabels.INDICES.size(),
                        numbers.get("images") - DisputedLabels.INDICES.size(),
                        numbers.get(RunMetrics.ERRORS_WITHOUT_DISPUTED),
                        100 * numbers.get(RunMetrics.ACCURACY_WITHOUT_DISPUTED));
            }
        });
        say(
                "\n| lines, composed anew of what nobody learned from | read right | digit error rate | calibration error |\n|---|---|---|---|\n"
                        + "| %d | %.2f %% | %.2f %% | %.2f %% |",
                lines.lines().size(),
                100 * lines.accuracy(),
                100 * lines.digitErrorRate(),
                100 * lines.reliability().expectedCalibrationError());
        perDigit();
        if (settings.negativesPerBatch() > 0) {
            say(
                    "\nOf the validation tiles that are no digit %.1f %% were taken for \"not a digit\".",
                    100 * measured.validation().images().refused(false));
        }
    }

    private void row(String set, Map<String, Double> numbers) {
        say(
                "| %s | %.0f | %.0f | %.2f %% | %.2f %% | %.2f %% |",
                set,
                numbers.get("images"),
                numbers.get("errors"),
                100 * numbers.get("accuracy"),
                100 * numbers.get("ece"),
                100 * numbers.get("digitsRefused"));
    }

    private void perDigit() {
        Outputs outputs = measured.test().orElse(measured.validation().images());
        say(
                "\n| %s, by digit | digits | errors | accuracy |\n|---|---|---|---|",
                measured.test().map(test -> "test").orElse("validation"));
        int[] errors = outputs.errors();
        for (int digit = 0; digit < LabelledImages.CLASSES; digit++) {
            int written = digit;
            long all = IntStream.of(outputs.digits())
                    .filter(tile -> outputs.labels()[tile] == written)
                    .count();
            long wrong = IntStream.of(errors)
                    .filter(tile -> outputs.labels()[tile] == written)
                    .count();
            say("| %d | %d | %d | %.2f %% |", digit, all, wrong, all == 0 ? 100.0 : 100.0 * (all - wrong) / all);
        }
    }

    private String caveats() {
        return String.format(Locale.ROOT, """
                %s `digits models compare` puts versions side by side. %sConfidences hold for tiles like those of the
                validation set; measure on your own before you rely on them.""", origin.caveat(provenance), data.testCaveat());
    }

    private void section(String heading, String text) {
        say("\n## %s\n", heading);
        card.append(text).append('\n');
    }

    private void say(String format, Object... values) {
        card.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
