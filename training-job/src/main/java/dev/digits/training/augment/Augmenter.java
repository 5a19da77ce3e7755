package dev.digits.training.augment;

import dev.digits.training.augment.Augmentations.Stage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Changes tiles, stage by stage. Has no state of its own that outlives a call; safe for many threads. */
public final class Augmenter {

    private final double probability;
    private final Map<Stage, List<TileChange>> changes = new EnumMap<>(Stage.class);

    public Augmenter(Augmentation augmentation) {
        this.probability = augmentation.amount(Augmentations.PROBABILITY);
        for (Stage stage : Stage.values()) {
            changes.put(stage, changes(stage, augmentation).toList());
        }
    }

    /**
     * Writes a changed copy of {@code tile}.
     *
     * @param tile 784 values, row-major, ink 1 on 0; not written to
     * @param random gives every choice
     * @return 784 values from 0 to 1
     */
    public float[] augment(float[] tile, RandomGenerator random) {
        ChangingTile changing = new ChangingTile(tile);
        changes.forEach((stage, ofStage) -> {
            if (stage == Stage.PEN || random.nextDouble() < probability) {
                ofStage.forEach(change -> change.change(changing, random));
            }
        });
        return changing.pixels();
    }

    private static Stream<TileChange> changes(Stage stage, Augmentation augmentation) {
        return Augmentations.ALL.stream()
                .filter(listed -> listed.stage() == stage)
                .map(listed -> listed.maker().apply(augmentation.amount(listed.range())));
    }
}
