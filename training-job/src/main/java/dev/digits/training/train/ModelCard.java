package dev.digits.training.train;

import dev.digits.model.network.Architecture;
import dev.digits.model.network.Stem;
import dev.digits.model.store.Provenance;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.evaluate.DisputedLabels;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes {@code MODEL_CARD.md}, after the sections of Mitchell et al., "Model Cards for Model Reporting" (2019). Every
 * claim follows from the run.
 */
final class ModelCard {

    private final Architecture sizes;
    private final TrainingSettings settings;
    private final ModelOrigin origin;
    private final Measured measured;
    private final Provenance provenance;
    private final DatasetSection data;
    private final StringBuilder card = new StringBuilder();

    private ModelCard(
            Architecture sizes,
            TrainingSettings settings,
            ModelOrigin origin,
            Measured measured,
            Provenance provenance) {
        this.sizes = sizes;
        this.settings = settings;
        this.origin = origin;
        this.measured = measured;
        this.provenance = provenance;
        this.data = new DatasetSection(settings, origin, measured, provenance);
    }

    /**
     * Writes the card.
     *
     * @param sizes of the network
     * @param settings with which it was trained
     */
    static String markdown(
            Architecture sizes,
            TrainingSettings settings,
            ModelOrigin origin,
            Measured measured,
            Provenance provenance) {
        ModelCard card = new ModelCard(sizes, settings, origin, measured, provenance);
        card.write();
        return card.card.toString();
    }

    private void write() {
        say("# %s", sizes.name());
        details();
        section("Intended use", """
            Reading single handwritten digits that were cut out of a drawing and framed as MNIST's digits are: scaled to
            20x20, centred by mass in 28x28, ink 255 on 0. It is made for programs that show people what they read.
            Out of scope: letters, print, whole numbers in one tile, and decisions that nobody checks, such as amounts or
            doses.\
            """);
        section("Factors", """
            What matters for how well a digit is read: the hand and the country that it learned to write in (a 1 with a
            long upstroke, a 7 with a bar, an open 4), the pen's thickness beside the digit's size, slant, and how the
            digit was cut out of its surroundings. The sets below tell the digits apart, not the writers.\
            """);
        section("Metrics", """
            Accuracy over the ten digits: each tile counts by its likeliest digit, even where "not a digit" is likelier.
            Expected calibration error in 15 bins (Guo et al. 2017) of the likeliest digit's probability. Share of tiles
            taken for "not a digit".\
            """);
        section("Evaluation data", data.evaluation());
        section("Training data", data.training());
        analyses();
        section("Ethical considerations", data.people() + """

            Handwriting can tell who wrote it. The weights hold no image, but nobody has tried to get any out of them.\
            """);
        section("Caveats and recommendations", caveats());
    }

    private void details() {
        Stem stem = sizes.stem();
        section(
                "Model details",
                String.format(
                        Locale.ROOT,
                        """
                        A residual network (He et al. 2016) of %,d weights: a stem of %dx%d (stride %d, padding %d), stages of %s
                        channels with %d block(s) each, global average pooling, dropout %s, one linear layer. It reads one tile and gives
                        eleven logits: the digits 0 to 9, and "not a digit". Weights are float32 in `weights.safetensors`.

                        %s
                        - logits are to be divided by a temperature of %.3f, %s
                        - sizes, settings, checksums: `manifest.json`; numbers and mistakes: `report.html`\
                        """,
                        origin.weights(),
                        stem.kernel(),
                        stem.kernel(),
                        stem.stride(),
                        stem.padding(),
                        sizes.stageWidths(),
                        sizes.blocksPerStage(),
                        sizes.dropout(),
                        origin.details(provenance),
                        measured.temperature(),
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
            validation set; measure on your own before you rely on them.\
            """, origin.caveat(provenance), data.testCaveat());
    }

    private void section(String heading, String text) {
        say("\n## %s\n", heading);
        card.append(text).append('\n');
    }

    private void say(String format, Object... values) {
        card.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
