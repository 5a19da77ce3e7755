package dev.digits.model.folded;

import dev.digits.model.network.Window;
import dev.digits.model.store.DamagedModelException;

/**
 * A convolution with the batch norm behind it folded in: with scale = gamma / sqrt(variance + epsilon), each output
 * channel's weights times its scale, and bias = beta - mean * scale (Jacob et al. 2018, section 3.2).
 *
 * @param weight outputs x inputs x rows x columns of the window
 * @param bias one an output channel
 * @param inputs channels that come in
 * @param window how it passes over the picture
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FoldedConvolution(float[] weight, float[] bias, int inputs, Window window) {

    /** What DJL's batch norm adds to the variance. */
    private static final double EPSILON = 1e-5;

    /**
     * @param conv name of the convolution, such as {@code stem.conv}
     * @param norm name of its batch norm
     */
    static FoldedConvolution of(StoredWeights weights, String conv, String norm, int inputs, int outputs, Window window)
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
        return new FoldedConvolution(kernels, bias, inputs, window);
    }

    /**
     * A convolution with a bias of its own and no batch norm.
     *
     * @param name such as {@code head}
     */
    static FoldedConvolution withBias(StoredWeights weights, String name, int inputs, int outputs, Window window)
            throws DamagedModelException {
        float[] kernels = kernels(weights, name, inputs, outputs, window);
        return new FoldedConvolution(kernels, weights.take(name + ".bias", outputs), inputs, window);
    }

    /** Channels that go out. */
    public int outputs() {
        return bias.length;
    }

    private static float[] kernels(StoredWeights weights, String name, int inputs, int outputs, Window window)
            throws DamagedModelException {
        return weights.take(name + ".weight", outputs, inputs, window.rows(), window.columns());
    }
}
