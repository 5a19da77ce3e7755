package dev.digits.training.tiles;

import dev.digits.model.Normalisation;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.ink.InkPart;
import dev.digits.training.settings.TrainingSettings;
import java.util.Optional;

/**
 * What a run chooses by.
 *
 * @param images digits of the data set, and tiles that are no digit
 * @param ink digits of writers who were put aside; empty without ink
 */
public record ValidationSets(EvaluationSet images, Optional<EvaluationSet> ink) {

    /**
     * Makes both sets of what was put aside.
     *
     * @param settings give the seed
     */
    public static ValidationSets of(LabelledImages images, InkPart ink, TrainingSettings settings) {
        return new ValidationSets(
                EvaluationSet.ofValidation(images, ink, settings.seed(), Normalisation.MNIST),
                ink.digits().isEmpty()
                        ? Optional.empty()
                        : Optional.of(EvaluationSet.ofInk(ink.digits(), settings.seed(), Normalisation.MNIST)));
    }
}
