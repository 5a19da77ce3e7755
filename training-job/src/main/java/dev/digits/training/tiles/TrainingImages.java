package dev.digits.training.tiles;

import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.dataset.StratifiedSplit;
import dev.digits.training.settings.TrainingSettings;

/** Divides a training set as the settings say. */
public final class TrainingImages {

    private static final int LARGEST_SHARE = 5;

    private TrainingImages() {}

    /** At most {@code limit} images, of which {@code validationSize}, but at most a fifth, are put aside. */
    public static StratifiedSplit split(LabelledImages all, TrainingSettings settings) {
        LabelledImages used = isLimited(all, settings)
                ? StratifiedSplit.of(all, settings.limit(), settings.seed()).validation()
                : all;
        return StratifiedSplit.of(used, aside(used, settings), settings.seed());
    }

    private static boolean isLimited(LabelledImages all, TrainingSettings settings) {
        return settings.limit() > 0 && settings.limit() < all.size();
    }

    private static int aside(LabelledImages used, TrainingSettings settings) {
        return Math.min(settings.validationSize(), used.size() / LARGEST_SHARE);
    }
}
