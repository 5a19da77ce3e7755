package dev.digits.model.folded;

import dev.digits.model.store.DamagedModelException;

/**
 * A linear layer.
 *
 * @param weight outputs x inputs
 * @param bias one an output
 * @param inputs numbers that come in
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FoldedLinear(float[] weight, float[] bias, int inputs) {

    /** @param name of the layer, such as {@code head} */
    static FoldedLinear of(StoredWeights weights, String name, int inputs, int outputs) throws DamagedModelException {
        return new FoldedLinear(
                weights.take(name + ".weight", outputs, inputs), weights.take(name + ".bias", outputs), inputs);
    }

    /** Numbers that go out. */
    public int outputs() {
        return bias.length;
    }
}
