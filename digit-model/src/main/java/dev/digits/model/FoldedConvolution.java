package dev.digits.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.digits.model.network.Window;
import dev.digits.model.store.DamagedModelException;

/**
 * A convolution with the batch norm behind it folded in: with scale = gamma / sqrt(variance + epsilon), each output
 * channel's weights times its scale, and bias = beta - mean * scale (Jacob et al. 2018, section 3.2).
 */
record FoldedConvolution(NDArray weight, NDArray bias, Shape stride, Shape padding) {

    /** What DJL's batch norm adds to the variance. */
    private static final double EPSILON = 1e-5;

    private static final Shape NO_DILATION = new Shape(1, 1);
    private static final int ONE_GROUP = 1;

    /**
     * @param conv name of the convolution, such as {@code stem.conv}
     * @param norm name of its batch norm
     */
    static FoldedConvolution of(
            StoredWeights weights, NDManager manager, String conv, String norm, int inputs, int outputs, Window window)
            throws DamagedModelException {
        float[] kernels = kernels(weights, conv, inputs, outputs, window).clone();
        float[] gamma = weights.take(norm + ".weight", outputs);
        float[] beta = weights.take(norm + ".bias", outputs);
        float[] mean = weights.take(norm + ".running_mean", outputs);
        float[] variance = weights.take(norm + ".running_var", outputs);
        float[] bias = new float[outputs];
        int perOutput = kernels.length / outputs;
        for (int output = 0; output < outputs; output++) {
            double scale = gamma[output] / Math.sqrt(variance[output] + EPSILON);
            if (!Double.isFinite(scale)) {
                throw weights.damaged("tensor '" + norm + ".running_var' is negative");
            }
            for (int i = output * perOutput; i < (output + 1) * perOutput; i++) {
                kernels[i] *= (float) scale;
            }
            bias[output] = (float) (beta[output] - mean[output] * scale);
        }
        return new FoldedConvolution(manager, kernels, bias, inputs, window);
    }

    /**
     * A convolution with a bias of its own and no batch norm.
     *
     * @param name such as {@code head}
     */
    static FoldedConvolution withBias(
            StoredWeights weights, NDManager manager, String name, int inputs, int outputs, Window window)
            throws DamagedModelException {
        float[] kernels = kernels(weights, name, inputs, outputs, window);
        return new FoldedConvolution(manager, kernels, weights.take(name + ".bias", outputs), inputs, window);
    }

    private FoldedConvolution(NDManager manager, float[] kernels, float[] bias, int inputs, Window window) {
        this(
                manager.create(kernels, new Shape(bias.length, inputs, window.rows(), window.columns())),
                manager.create(bias),
                window.stride(),
                window.padding());
    }

    private static float[] kernels(StoredWeights weights, String name, int inputs, int outputs, Window window)
            throws DamagedModelException {
        return weights.take(name + ".weight", outputs, inputs, window.rows(), window.columns());
    }

    NDArray apply(NDArray input) {
        return input.getNDArrayInternal()
                .convolution(input, weight, bias, stride, padding, NO_DILATION, ONE_GROUP)
                .singletonOrThrow();
    }
}
