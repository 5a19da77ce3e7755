package dev.digits.model.folded;

import java.util.function.UnaryOperator;

/**
 * The operations that the networks are made of, as an engine has them. Layers with weights are made once and applied often.
 *
 * @param <T> what the engine computes with: an array, or the name of one in a graph
 */
public interface Operations<T> {

    /** A convolution: from (n, inputs, h, w) to (n, outputs, h', w'). */
    UnaryOperator<T> convolution(FoldedConvolution convolution);

    /** A linear layer: from (n, inputs) to (n, outputs). */
    UnaryOperator<T> linear(FoldedLinear layer);

    /** max(0, input). */
    T relu(T input);

    /** The sum of two of one shape; the first may be overwritten. */
    T add(T first, T second);

    /** The mean over rows and columns: from (n, channels, h, w) to (n, channels). */
    T globalAverage(T input);

    /**
     * Each channel times the logistic function of its logit; the input may be overwritten.
     *
     * @param input (n, channels, h, w)
     * @param logits (n, channels)
     */
    T gate(T input, T logits);
}
