package dev.digits.training.job;

import dev.digits.model.network.LineArchitecture;
import dev.digits.model.weights.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * The gate of a line network that has learned without one: it lets every channel through, whatever the line looks like, until it
 * learns otherwise.
 */
final class OpenGate {

    /** The logistic function of it is .95; further up it is too flat to learn. */
    private static final float OPEN = 3;

    private OpenGate() {}

    /**
     * Adds a gate to weights.
     *
     * @param weights of the line network, by parameter
     * @param sizes of the network with the gate
     * @param seed decides the weights of the gate's first layer, whose variance is that of He et al. (2015)
     */
    static Map<String, Tensor> addedTo(Map<String, Tensor> weights, LineArchitecture sizes, long seed) {
        int channels = sizes.headWidth();
        int width = sizes.gateWidth();
        Random random = new Random(seed);
        float[] squeeze = new float[width * channels];
        for (int i = 0; i < squeeze.length; i++) {
            squeeze[i] = (float) (random.nextGaussian() * Math.sqrt(2.0 / channels));
        }
        float[] open = new float[channels];
        Arrays.fill(open, OPEN);
        Map<String, Tensor> gated = new LinkedHashMap<>(weights);
        gated.put("gate.squeeze.weight", new Tensor(new int[] {width, channels}, squeeze));
        gated.put("gate.squeeze.bias", Tensor.vector(new float[width]));
        gated.put("gate.excite.weight", new Tensor(new int[] {channels, width}, new float[channels * width]));
        gated.put("gate.excite.bias", Tensor.vector(open));
        return gated;
    }
}
