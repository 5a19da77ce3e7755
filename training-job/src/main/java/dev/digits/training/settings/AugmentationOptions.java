package dev.digits.training.settings;

import dev.digits.training.augment.Augmentation;
import picocli.CommandLine.Option;

/** How far training images are changed, as options. */
public final class AugmentationOptions {

    @Option(names = "--no-augmentation", description = "Train on the images as they are, whatever --augment-… says.")
    private boolean none;

    @Option(
            names = "--augment-probability",
            paramLabel = "SHARE",
            description = "How often each of geometry and lighting is applied (${DEFAULT-VALUE}).")
    private double probability = Augmentation.DEFAULT.probability();

    @Option(
            names = "--augment-rotation",
            paramLabel = "DEGREES",
            description = "Most rotation, either way (${DEFAULT-VALUE}).")
    private double rotation = Augmentation.DEFAULT.rotation();

    @Option(
            names = "--augment-zoom",
            paramLabel = "SHARE",
            description = "Most change of size, each axis on its own (${DEFAULT-VALUE}).")
    private double zoom = Augmentation.DEFAULT.zoom();

    @Option(
            names = "--augment-shear",
            paramLabel = "SLOPE",
            description = "Most slant, pixels sideways per pixel down (${DEFAULT-VALUE}).")
    private double shear = Augmentation.DEFAULT.shear();

    @Option(
            names = "--augment-warp",
            paramLabel = "SHARE",
            description = "Most perspective, change of size from an edge to the middle (${DEFAULT-VALUE}).")
    private double warp = Augmentation.DEFAULT.warp();

    @Option(names = "--augment-shift", paramLabel = "PIXELS", description = "Most shift, each axis (${DEFAULT-VALUE}).")
    private double shift = Augmentation.DEFAULT.shift();

    @Option(
            names = "--augment-elastic",
            paramLabel = "PIXELS",
            description = "Standard deviation of the elastic displacements (${DEFAULT-VALUE}).")
    private double elastic = Augmentation.DEFAULT.elastic();

    @Option(
            names = "--augment-contrast",
            paramLabel = "LOG",
            description = "Most change of the ink's strength, as a factor e^±LOG (${DEFAULT-VALUE}).")
    private double contrast = Augmentation.DEFAULT.contrast();

    @Option(
            names = "--augment-pen",
            paramLabel = "SHARE",
            description = "How often the pen is made thinner or thicker (${DEFAULT-VALUE}).")
    private double pen = Augmentation.DEFAULT.penProbability();

    /** @throws IllegalArgumentException naming the range, its value and the rule it breaks */
    public Augmentation augmentation() {
        Augmentation chosen = new Augmentation(probability, rotation, zoom, shear, warp, shift, elastic, contrast, pen);
        return none ? Augmentation.NONE : chosen;
    }
}
