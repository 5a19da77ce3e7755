package dev.digits.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;

/**
 * A square convolution with the batch norm behind it folded in: with scale = gamma / sqrt(variance + epsilon), each
 * output channel's weights times its scale, and bias = beta - mean * scale (Jacob et al. 2018, section 3.2).
 */
record FoldedConvolution(NDArray weight, NDArray bias, Shape stride, Shape padding, int groups) {

    /** What DJL's batch norm adds to the variance. */
    private static final double EPSILON = 1e-5;

    private static final Shape NO_DILATION = new Shape(1, 1);

    /**
     * @param conv name of the convolution, such as {@code stem.conv}
     * @param norm name of its batch norm
     * @param groups that the channels are divided into; each output sees the inputs of its own group
     */
    static FoldedConvolution of(
            StoredWeights weights,
            NDManager manager,
            String conv,
            String norm,
            int inputs,
            int outputs,
            int kernel,
            int stride,
            int padding,
            int groups)
            throws DamagedModelException {
        int seen = inputs / groups;
        float[] kernels =
                weights.take(conv + ".weight", outputs, seen, kernel, kernel).clone();
        float[] gamma = weights.take(norm + ".weight", outputs);
        float[] beta = weights.take(norm + ".bias", outputs);
        float[] mean = weights.take(norm + ".running_mean", outputs);
        float[] variance = weights.take(norm + ".running_var", outputs);
        float[] bias = new float[outputs];
        int perOutput = seen * kernel * kernel;
        for (int output = 0; output < outputs; output++) {
            double scale = gamma[output] / Math.sqrt(variance[output] + EPSILON);
            if (!Double.isFinite(scale)) {
                throw new DamagedModelException(ModelFiles.WEIGHTS, "tensor '" + norm + ".running_var' is negative");
            }
            for (int i = output * perOutput; i < (output + 1) * perOutput; i++) {
                kernels[i] *= (float) scale;
            }
            bias[output] = (float) (beta[output] - mean[output] * scale);
        }
        return new FoldedConvolution(
                manager.create(kernels, new Shape(outputs, seen, kernel, kernel)),
                manager.create(bias),
                new Shape(stride, stride),
                new Shape(padding, padding),
                groups);
    }

    NDArray apply(NDArray input) {
        return input.getNDArrayInternal()
                .convolution(input, weight, bias, stride, padding, NO_DILATION, groups)
                .singletonOrThrow();
    }
}
