package dev.digits.training.tiles;

import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.dataset.StratifiedSplit;
import dev.digits.training.settings.TrainingSettings;

/** Divides a training set as the settings say. */
public final class TrainingImages {

    private static final int LARGEST_SHARE = 5;

    private TrainingImages() {}

    /**
     * Puts {@code validationSize} images aside, but at most a fifth of all. Of the others at most {@code limit} are learned from; the images
     * put aside are then at most a fifth of {@code limit}. Which images can be learned from depends on the seed and {@code validationSize},
     * not on {@code limit}: no limit lets a run choose by images that one with another limit learned from.
     */
    public static StratifiedSplit split(LabelledImages all, TrainingSettings settings) {
        StratifiedSplit split = StratifiedSplit.of(all, aside(settings.validationSize(), all.size()), settings.seed());
        int limit = settings.limit();
        return limit == 0 || limit >= split.training().size()
                ? split
                : split.sample(limit, aside(split.validation().size(), limit), settings.seed());
    }

    private static int aside(int wanted, int size) {
        return Math.min(wanted, size / LARGEST_SHARE);
    }
}
