package dev.digits.training.publish;

import dev.digits.model.store.Provenance;
import dev.digits.training.run.StartVersions;
import dev.digits.training.run.TrainedNetwork;
import dev.digits.training.settings.TrainingSettings;
import java.util.Locale;

/**
 * How the weights of a version came to be, as far as its model card speaks of it.
 *
 * @param start versions whose weights the run began with
 */
public record ModelOrigin(TrainingSettings settings, TrainedReader trained, StartVersions start) {

    /** Number of trained weights. */
    public long weights() {
        return trained.trainedWeights();
    }

    /** Lines of a Markdown list: from what the weights were made, and which they are. */
    public String details(Provenance provenance) {
        return String.format(
                Locale.ROOT,
                """
                - made %s by the training job, code version %s, seed %d, beginning from %s
                - %s
                - %s""",
                provenance.created(),
                provenance.codeVersion(),
                provenance.seed(),
                provenance.parent().map(parent -> "version " + parent).orElse("random weights"),
                phase("tile network", trained.tiles(), settings.epochs(), settings.averageDecay(), "validation tiles"),
                phase(
                        "line network",
                        trained.lines(),
                        settings.lines().epochs(),
                        settings.lines().averageDecay(),
                        "validation lines"));
    }

    private static String phase(String name, TrainedNetwork network, int planned, double decay, String chosenOn) {
        return String.format(
                Locale.ROOT,
                "%s: %d epochs%s; the weights are %s of epoch %d, of all the one with the least calibrated loss on the %s",
                name,
                network.epochs().size(),
                network.epochs().size() < planned ? " of " + planned + ", then stopped" : "",
                decay > 0 ? "a moving average over the steps" : "those at the end",
                network.best().epoch(),
                chosenOn);
    }

    /** How the temperature came to be. */
    public String temperature() {
        return "fitted on validation (Guo et al. 2017)";
    }

    /** Which images the validation digits are. */
    public String validationImages() {
        return "put aside from the training set, the same share of each digit";
    }

    /** A sentence: what was chosen by them. */
    public String validationUse() {
        return "The epoch was\nchosen and the temperature fitted on it.";
    }

    /** Sentences: what to bear in mind when reading the figures. */
    public String caveat(Provenance provenance) {
        return String.format(Locale.ROOT, """
                These are the figures of one run, with seed %d; another seed gives others. The validation figures are
                those by which the epoch was chosen, so they are slightly optimistic.""", provenance.seed())
                + start.ofOtherSeed(provenance.seed())
                        .map(names -> "\nThe weights that training began with are of " + names
                                + ", trained with another seed: some of the validation\n"
                                + "images were learned from there, so the validation figures are too good.")
                        .orElse("")
                + start.ofOtherDivision(provenance.seed(), settings.validationSize(), provenance.datasets())
                        .map(
                                names -> "\nThe weights that training began with are of " + names
                                        + ", for which other validation images were put\n"
                                        + "aside: some may have been learned from there, so the validation figures may be too good.")
                        .orElse("");
    }
}
