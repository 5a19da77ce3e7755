package dev.digits.training.train;

import dev.digits.model.store.Provenance;
import java.util.Locale;

/** How the weights of a version came to be, as far as its model card speaks of it. */
record ModelOrigin(TrainingSettings settings, TrainedNetwork trained) {

    /** Number of trained weights. */
    long weights() {
        return trained.trainedWeights();
    }

    /** Lines of a Markdown list: from what the weights were made, and which they are. */
    String details(Provenance provenance) {
        int planned = settings.epochs() + settings.fineTuneEpochs();
        return String.format(
                Locale.ROOT,
                """
                - made %s by the training job, code version %s, seed %d, beginning from %s
                - %d epochs%s; the weights are %s of epoch %d, of all the one with the least calibrated loss on the validation digits\
                """,
                provenance.created(),
                provenance.codeVersion(),
                provenance.seed(),
                provenance.parent().map(parent -> "version " + parent).orElse("random weights"),
                trained.epochs().size(),
                trained.epochs().size() < planned ? " of " + planned + ", then stopped" : "",
                settings.averageDecay() > 0 ? "a moving average over the steps" : "those at the end",
                trained.best().epoch());
    }

    /** How the temperature came to be. */
    String temperature() {
        return "fitted on validation (Guo et al. 2017)";
    }

    /** Which images the validation digits are. */
    String validationImages() {
        return "put aside from the training set, the same share of each digit";
    }

    /** A sentence: what was chosen by them. */
    String validationUse() {
        return "The epoch was\nchosen and the temperature fitted on it.";
    }

    /** Sentences: what to bear in mind when reading the figures. */
    String caveat(Provenance provenance) {
        return String.format(Locale.ROOT, """
            These are the figures of one run, with seed %d; another seed gives others. The validation figures are
            those by which the epoch was chosen, so they are slightly optimistic.\
            """, provenance.seed());
    }
}
