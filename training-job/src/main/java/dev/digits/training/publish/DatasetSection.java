package dev.digits.training.publish;

import dev.digits.model.store.Provenance;
import dev.digits.training.augment.Augmentation;
import dev.digits.training.evaluate.DisputedLabels;
import dev.digits.training.fetch.MnistFiles;
import dev.digits.training.settings.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a model card says of images and ink. MNIST is known by its checksums; of other sets nothing is claimed. */
public final class DatasetSection {

    private final TrainingSettings settings;
    private final ModelOrigin origin;
    private final Measured measured;
    private final Provenance provenance;
    private final boolean mnistTraining;
    private final boolean mnistTest;

    public DatasetSection(TrainingSettings settings, ModelOrigin origin, Measured measured, Provenance provenance) {
        this.settings = settings;
        this.origin = origin;
        this.measured = measured;
        this.provenance = provenance;
        mnistTraining = MnistFiles.ALL.stream()
                .filter(file -> file.name().startsWith("train"))
                .allMatch(file -> provenance.datasets().containsValue(file.sha256()));
        mnistTest = measured.testImages().filter(DisputedLabels::concern).isPresent();
    }

    public String evaluation() {
        String validation = String.format(
                Locale.ROOT,
                "Validation: %,d images %s%s. %s",
                measured.validation().images().digits().length,
                origin.validationImages(),
                settings.negativesPerBatch() > 0
                        ? String.format(
                                Locale.ROOT,
                                ", and %,d tiles that\nare no digit, made from them",
                                measured.validation().images().size()
                                        - measured.validation().images().digits().length)
                        : "",
                origin.validationUse());
        String chosenBy = validation
                + measured.validation()
                        .ink()
                        .map(outputs -> String.format(
                                Locale.ROOT,
                                "%nBeside them, with the same weight: %,d tiles of ink by writers who are not in the"
                                        + " training set.",
                                outputs.size()))
                        .orElse("");
        if (measured.test().isEmpty()) {
            return chosenBy + "\nThere was no test set.";
        }
        return chosenBy
                + String.format(
                        Locale.ROOT,
                        "%nTest: %s%,d images, measured once, after everything was chosen.",
                        mnistTest ? "MNIST's " : "",
                        measured.test().get().digits().length);
    }

    public String training() {
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
        if (!settings.ink().isEmpty()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Pen strokes, in the files below whose names begin with `ink/`, but for those of the writers put"
                            + " aside for validation:\n"
                            + "each digit %d times an epoch, drawn with another pen and changed a little each time;"
                            + " letters and signs as tiles\n"
                            + "that are no digit.",
                    settings.inkTimes()));
            settings.inkSource().ifPresent(source -> lines.add("The ink is from " + source + "."));
        }
        lines.add(
                settings.augmentation().equals(Augmentation.NONE)
                        ? "Images were learned as they are."
                        : "Images are changed anew in each epoch; how far, say the settings that begin with"
                                + " `augment-`.");
        lines.add(
                settings.negativesPerBatch() == 0
                        ? "There were no tiles that are no digit, so \"not a digit\" means nothing."
                        : String.format(
                                Locale.ROOT,
                                "To %d digits come %d tiles that are no digit, made by the training job.",
                                settings.batchSize(),
                                settings.negativesPerBatch()));
        lines.add("Lines were composed anew for every step: of these images"
                + (settings.ink().isEmpty()
                        ? ""
                        : ", the digits of one writer of the ink, numbers as they were written")
                + ", signs,\nrules, margins, boxes and specks.");
        lines.add("");
        lines.add("| file | SHA-256 |\n|---|---|");
        provenance.datasets().forEach((name, sha256) -> lines.add("| " + name + " | `" + sha256 + "` |"));
        return String.join("\n", lines);
    }

    public String people() {
        return mnistTraining ? """
            MNIST was written by employees of the US Census Bureau and by US high-school students around 1990. Other
            hands are read less well the more they differ: people of other countries, children, people whose hand
            trembles. Who builds on this model should measure it on the people whom it will serve.\
            """ : """
                Nothing is known here of the people who wrote the training images, nor of what they agreed to; who publishes
                this model should say so, and should measure it on the people whom it will serve.\
                """;
    }

    public String testCaveat() {
        return mnistTest
                ? "Some of MNIST's test labels are wrong or undecidable, so the last tenth of a\npercent says little. "
                : "";
    }

    private String limit() {
        return settings.limit() > 0
                ? String.format(Locale.ROOT, "; at most %,d of them were learned from", settings.limit())
                : "";
    }
}
