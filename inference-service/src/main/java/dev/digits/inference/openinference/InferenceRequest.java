package dev.digits.inference.openinference;

import java.util.List;

/**
 * Pictures to be scored.
 *
 * @param model its name
 * @param version empty for the one that serves
 * @param outputs names of those that are wanted; empty for all
 */
public record InferenceRequest(String model, String version, InputTensor input, List<String> outputs) {}
