package dev.digits.training.train;

import dev.digits.model.store.Provenance;
import dev.digits.training.augment.Augmentation;
import dev.digits.training.evaluate.DisputedLabels;
import dev.digits.training.fetch.MnistFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a model card says of the images. MNIST is known by its checksums; of other sets nothing is claimed. */
final class CardData {

    private final TrainingSettings settings;
    private final Making making;
    private final Measured measured;
    private final Provenance provenance;
    private final boolean mnistTraining;
    private final boolean mnistTest;

    CardData(TrainingSettings settings, Making making, Measured measured, Provenance provenance) {
        this.settings = settings;
        this.making = making;
        this.measured = measured;
        this.provenance = provenance;
        mnistTraining = MnistFiles.ALL.stream()
                .filter(file -> file.name().startsWith("train"))
                .allMatch(file -> provenance.datasets().containsValue(file.sha256()));
        mnistTest = measured.testImages().filter(DisputedLabels::concern).isPresent();
    }

    String evaluation() {
        String validation = String.format(
                Locale.ROOT,
                "Validation: %,d images %s%s. %s",
                measured.validation().digits().length,
                making.validationImages(),
                settings.negativesPerBatch() > 0
                        ? String.format(
                                Locale.ROOT,
                                ", and %,d tiles that\nare no digit, made from them",
                                measured.validation().size()
                                        - measured.validation().digits().length)
                        : "",
                making.validationUse());
        if (measured.test().isEmpty()) {
            return validation + "\nThere was no test set.";
        }
        return validation
                + String.format(
                        Locale.ROOT,
                        "%nTest: %s%,d images, measured once, after everything was chosen.",
                        mnistTest ? "MNIST's " : "",
                        measured.test().get().digits().length);
    }

    String training() {
        List<String> lines = new ArrayList<>();
        lines.add(
                mnistTraining
                        ? "MNIST's training images (LeCun, Cortes and Burges), but for those put aside for validation"
                                + limit() + "."
                        : "The training images of the files below, but for those put aside for validation" + limit()
                                + ".");
        if (settings.extra().isPresent()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Labelled pictures that the trainer added, each %d times an epoch.",
                    settings.extraTimes()));
        }
        lines.add(
                settings.augmentation().equals(Augmentation.NONE)
                        ? "Images were learned as they are."
                        : "Images are changed anew in each epoch; how far, say the settings that begin with `augment-`.");
        if (settings.cutShare() + settings.glyphShare() > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Of each 100 digits %.0f were cut out of drawings in which they touch others, and %.0f drawn from"
                            + " skeletons,\nin forms that other countries write.",
                    100 * settings.cutShare(),
                    100 * settings.glyphShare()));
        }
        lines.add(
                settings.negativesPerBatch() == 0
                        ? "There were no tiles that are no digit, so \"not a digit\" means nothing."
                        : String.format(
                                Locale.ROOT,
                                "To %d digits come %d tiles that are no digit, made by the training job.",
                                settings.batchSize(),
                                settings.negativesPerBatch()));
        lines.add("");
        lines.add("| file | SHA-256 |\n|---|---|");
        provenance.datasets().forEach((name, sha256) -> lines.add("| " + name + " | `" + sha256 + "` |"));
        return String.join("\n", lines);
    }

    String people() {
        return mnistTraining ? """
                MNIST was written by employees of the US Census Bureau and by US high-school students around 1990. Other
                hands are read less well the more they differ: people of other countries, children, people whose hand
                trembles. Who builds on this model should measure it on the people whom it will serve.""" : """
                Nothing is known here of the people who wrote the training images, nor of what they agreed to; who publishes
                this model should say so, and should measure it on the people whom it will serve.""";
    }

    String testCaveat() {
        return mnistTest
                ? "Some of MNIST's test labels are wrong or undecidable, so the last tenth of a\npercent says little. "
                : "";
    }

    private String limit() {
        return settings.limit() > 0
                ? String.format(Locale.ROOT, "; at most %,d of all were used", settings.limit())
                : "";
    }
}
