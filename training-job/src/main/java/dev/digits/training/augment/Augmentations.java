package dev.digits.training.augment;

import static dev.digits.training.augment.Augmentations.Stage.GEOMETRY;
import static dev.digits.training.augment.Augmentations.Stage.LIGHT;
import static dev.digits.training.augment.Augmentations.Stage.PEN;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/**
 * The augmentations there are. A new one is a class that is a {@link TileChange}, and a line here: its option, its place in a run's settings
 * and its help follow from its range.
 */
public final class Augmentations {

    /** How often a tile's geometry is changed, and how often its light. */
    static final Range PROBABILITY = new Range(
            "probability",
            "augment-probability",
            "SHARE",
            0.9,
            1,
            "How often each of geometry and lighting is applied");

    /** In the order in which they are drawn. */
    static final List<Listed> ALL = List.of(
            new Listed(PEN, PenThickness.RANGE, PenThickness::new),
            new Listed(GEOMETRY, Rotation.RANGE, Rotation::new),
            new Listed(GEOMETRY, Zoom.RANGE, Zoom::new),
            new Listed(GEOMETRY, Shear.RANGE, Shear::new),
            new Listed(GEOMETRY, Shift.RANGE, Shift::new),
            new Listed(GEOMETRY, Perspective.RANGE, Perspective::new),
            new Listed(GEOMETRY, Elastic.RANGE, Elastic::new),
            new Listed(LIGHT, Contrast.RANGE, Contrast::new));

    private Augmentations() {}

    /** When a change is made. */
    enum Stage {
        /** First; each change draws by itself whether it is made. */
        PEN,
        /** All together or none, with one resampling, so that nothing is blurred twice. */
        GEOMETRY,
        /** All together or none, of the tile as it lies now. */
        LIGHT
    }

    /**
     * One augmentation.
     *
     * @param maker of the change, from its amount
     */
    record Listed(Stage stage, Range range, DoubleFunction<TileChange> maker) {}

    /** How far each may go, and how often. */
    public static List<Range> ranges() {
        return Stream.concat(Stream.of(PROBABILITY), ALL.stream().map(Listed::range))
                .toList();
    }
}
