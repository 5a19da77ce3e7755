package dev.digits.segmentation.service.inference;

/**
 * The model that scored a drawing.
 *
 * @param name of its architecture, such as {@code mnist-resnet}
 * @param version such as {@code 20261122T101500Z-3f2a9c}
 */
public record ServedModel(String name, String version) {
    /** For a drawing in which nothing had to be scored. */
    public static final ServedModel NONE = new ServedModel("", "");
}
