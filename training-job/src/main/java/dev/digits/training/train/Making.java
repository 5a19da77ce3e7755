package dev.digits.training.train;

import dev.digits.model.store.Provenance;

/** How the weights of a version came to be, as far as its model card speaks of it. */
sealed interface Making permits RunMaking, JoinMaking {

    /** Number of trained weights. */
    long weights();

    /** Lines of a Markdown list: from what the weights were made, and which they are. */
    String details(Provenance provenance);

    /** How the temperature came to be. */
    String temperature();

    /** Which images the validation digits are. */
    String validationImages();

    /** A sentence: what was chosen by them. */
    String validationUse();

    /** Sentences: what to bear in mind when reading the figures. */
    String caveat(Provenance provenance);
}
