package dev.digits.inference.openinference;

import java.util.List;

/**
 * What a tensor of a model looks like.
 *
 * @param name as requests and answers have it
 * @param datatype in the protocol's words
 * @param shape sizes of its dimensions; -1 where any size will do
 */
public record TensorMetadata(String name, String datatype, List<Long> shape) {}
