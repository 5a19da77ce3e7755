package dev.digits.model.folded;

import java.util.function.UnaryOperator;

/** The forward pass of a network, for inference only: batch norms folded into the convolutions, no dropout. */
public interface FoldedNetwork {

    /**
     * The forward pass over an engine's operations.
     *
     * @return from the input (n, 1, rows, columns) to the logits
     */
    <T> UnaryOperator<T> on(Operations<T> operations);
}
