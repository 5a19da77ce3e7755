package dev.digits.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.digits.model.store.DamagedModelException;

/** A linear layer, for inference only. */
record FoldedLinear(NDArray weight, NDArray bias) {

    /** @param name of the layer, such as {@code head} */
    static FoldedLinear of(StoredWeights weights, NDManager manager, String name, int inputs, int outputs)
            throws DamagedModelException {
        return new FoldedLinear(
                manager.create(weights.take(name + ".weight", outputs, inputs), new Shape(outputs, inputs)),
                manager.create(weights.take(name + ".bias", outputs)));
    }

    /** @param input (n, inputs) */
    NDArray apply(NDArray input) {
        return input.getNDArrayInternal().linear(input, weight, bias).singletonOrThrow();
    }
}
