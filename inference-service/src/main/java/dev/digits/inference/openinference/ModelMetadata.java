package dev.digits.inference.openinference;

import java.util.List;

/**
 * What a model takes and gives.
 *
 * @param name {@code tile} or {@code line}
 * @param versions those that can be asked for
 * @param platform in the protocol's words
 */
public record ModelMetadata(
        String name,
        List<String> versions,
        String platform,
        List<TensorMetadata> inputs,
        List<TensorMetadata> outputs) {}
