package dev.digits.model.store;

import dev.digits.model.Normalisation;
import dev.digits.model.network.Architecture;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * {@code manifest.json}: all that must be known of a version beside its weights.
 *
 * @param formatVersion of this file, {@value #FORMAT_VERSION}
 * @param version the version's name
 * @param architecture sizes of the tile network
 * @param normalisation of its input
 * @param temperature by which its logits are divided before the softmax, above 0; 1 leaves them as they are
 * @param classes names of its outputs, in their order
 * @param weights number of its trained weights, running means and variances of batch norms not counted
 * @param line the line network
 * @param decoder the fitted numbers that put both networks' scores together
 * @param files what each other file of the version must be, by name
 * @param metrics numbers by what they were measured on ({@value #VALIDATION}, {@value #TEST}), then by name ({@value
 *     #ACCURACY} 0..1, {@code loss}, {@code ece} 0..1, {@code errors})
 * @param provenance what made the version
 */
public record Manifest(
        int formatVersion,
        String version,
        Architecture architecture,
        Normalisation normalisation,
        float temperature,
        List<String> classes,
        long weights,
        LineModel line,
        DecoderNumbers decoder,
        Map<String, FileChecksum> files,
        Map<String, Map<String, Double>> metrics,
        Provenance provenance) {

    /** The only format version that is read and written. */
    public static final int FORMAT_VERSION = 2;

    /** Names of the tile network's outputs: the ten digits, then not-a-digit. */
    public static final List<String> CLASSES = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "not-a-digit");

    /** Key in {@link #metrics}: the images split off the training set. */
    public static final String VALIDATION = "validation";

    /** Key in {@link #metrics}: MNIST's 10,000 test images. */
    public static final String TEST = "test";

    /** Key in {@link #metrics}: ink of people from whom the version did not learn, digit by digit. */
    public static final String INK_VALIDATION = "inkValidation";

    /** Key in {@link #metrics}: lines that nobody learned from, read by both networks and the decoder together. */
    public static final String LINE_VALIDATION = "lineValidation";

    /** Key in the metrics of one set: share of images that were read right, 0..1. */
    public static final String ACCURACY = "accuracy";

    /** @throws IllegalArgumentException naming what is missing or breaks a rule */
    public Manifest {
        Rule.require(
                formatVersion == FORMAT_VERSION, "formatVersion is " + formatVersion + ", must be " + FORMAT_VERSION);
        Rule.require(
                version != null && VersionName.isValid(version), "version is " + version + ", not a version's name");
        Rule.require(architecture != null, "architecture is missing");
        Rule.require(normalisation != null, "normalisation is missing");
        Rule.requirePositive("temperature", temperature);
        Rule.require(CLASSES.equals(classes), "classes are " + classes + ", must be " + CLASSES);
        Rule.require(weights >= 0, "weights is " + weights + ", must be 0 or more");
        Rule.require(line != null, "line is missing");
        Rule.require(decoder != null, "decoder is missing");
        Rule.require(files != null, "files are missing");
        for (String name : List.of(ModelFiles.WEIGHTS, ModelFiles.LINE)) {
            Rule.require(files.containsKey(name), "files do not name " + name);
        }
        files.keySet().forEach(FileNames::requirePlain);
        Rule.require(files.values().stream().allMatch(Objects::nonNull), "files have a null for a checksum");
        Rule.require(
                metrics == null || metrics.values().stream().allMatch(Objects::nonNull),
                "metrics have a null for a set");
        Rule.require(provenance != null, "provenance is missing");
        classes = List.copyOf(classes);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        metrics = metrics == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    /**
     * One measured number.
     *
     * @param set such as {@link #VALIDATION}
     * @param name such as {@link #ACCURACY}
     * @return empty when it was not measured
     */
    public OptionalDouble metric(String set, String name) {
        Double value = metrics.getOrDefault(set, Map.of()).get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
