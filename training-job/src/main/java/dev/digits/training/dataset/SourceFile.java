package dev.digits.training.dataset;

/**
 * A file that images or labels were read from, for a model's provenance.
 *
 * @param name file name without folder
 * @param sha256 of its content, unpacked if it came as gzip; 64 lower-case hex digits
 */
public record SourceFile(String name, String sha256) {}
