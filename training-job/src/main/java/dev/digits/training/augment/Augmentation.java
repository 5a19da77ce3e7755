package dev.digits.training.augment;

/**
 * How far training images are changed. Every range is symmetric around "unchanged", values are drawn uniformly unless
 * said otherwise; tiles come from an exact framer, so shifts are small.
 *
 * @param probability how often each of geometry and lighting is applied, 0..1
 * @param rotation most degrees, either way
 * @param zoom most relative change of size, each axis on its own; 0.1 is ±10 %
 * @param shear most horizontal shift per row, in pixels per pixel
 * @param warp most relative change of size from one edge of the tile to the middle (perspective)
 * @param shift most pixels, each axis
 * @param elastic standard deviation in pixels of the displacements on a coarse grid
 * @param contrast most change of the ink's strength, as factor e^±contrast; the background stays 0
 * @param penProbability how often the pen is made thinner or thicker, 0..1
 */
public record Augmentation(
        double probability,
        double rotation,
        double zoom,
        double shear,
        double warp,
        double shift,
        double elastic,
        double contrast,
        double penProbability) {

    /** What the shipped model is trained with. */
    public static final Augmentation DEFAULT = new Augmentation(0.9, 15, 0.10, 0.20, 0.08, 2, 0.8, 0.25, 0.4);

    /** Images stay as they are. */
    public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** @throws IllegalArgumentException naming the range, its value and the rule it breaks */
    public Augmentation {
        within("probability", probability, 1);
        within("rotation", rotation, 45);
        within("zoom", zoom, 0.5);
        within("shear", shear, 1);
        within("warp", warp, 0.5);
        within("shift", shift, 8);
        within("elastic", elastic, 3);
        within("contrast", contrast, 2);
        within("penProbability", penProbability, 1);
    }

    /**
     * The same changes, weaker or stronger.
     *
     * @param strength factor for every geometric range; probabilities and lighting stay
     */
    public Augmentation withStrength(double strength) {
        return new Augmentation(
                probability,
                rotation * strength,
                zoom * strength,
                shear * strength,
                warp * strength,
                shift * strength,
                elastic * strength,
                contrast,
                penProbability);
    }

    private static void within(String range, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException("augmentation." + range + " is " + value + ", must be 0 to " + most);
        }
    }
}
