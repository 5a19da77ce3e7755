package dev.digits.benchmarks.paths;

/**
 * A line whose text is known.
 *
 * @param weight how often it counts, 0 or more
 * @param text digits that it holds; may be empty
 */
record KnownLine(LineFeatures features, String text, double weight) {}
