package dev.digits.training.run;

import dev.digits.training.settings.TrainingSettings;
import dev.digits.training.augment.Augmentation;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the run with one cycle of the learning rate.
 *
 * @param name {@code one-cycle} or {@code fine-tune}
 * @param epochs at least 1
 * @param peak highest learning rate
 * @param augmentation how far training images are changed
 */
public record Phase(String name, int epochs, double peak, Augmentation augmentation) {

    /** Both phases of a run, or the first alone. */
    public static List<Phase> of(TrainingSettings settings, double peak) {
        List<Phase> phases = new ArrayList<>();
        phases.add(new Phase("one-cycle", settings.epochs(), peak, settings.augmentation()));
        if (settings.fineTuneEpochs() > 0) {
            Augmentation weaker = settings.augmentation().withStrength(settings.fineTuneStrength());
            phases.add(new Phase("fine-tune", settings.fineTuneEpochs(), peak * settings.fineTuneFactor(), weaker));
        }
        return phases;
    }
}
