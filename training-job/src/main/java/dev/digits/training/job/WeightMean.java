package dev.digits.training.job;

import dev.digits.model.weights.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mean of the weights of networks of one size. Of those that went on from one another it reads hands that none of them knows better than each of
 * them does (Wortsman et al., "Model soups", ICML 2022). Means and variances of batch norms are averaged as well, which holds only
 * roughly: some training has to follow, if with hardly any learning rate, in which they are taken anew.
 */
final class WeightMean {
    private WeightMean() {}

    /**
     * Averages, tensor by tensor.
     *
     * @param networks weights by parameter, all with the same names and shapes
     */
    static Map<String, Tensor> of(List<Map<String, Tensor>> networks) {
        Map<String, Tensor> mean = new LinkedHashMap<>();
        networks.get(0)
                .forEach((name, first) -> mean.put(
                        name,
                        new Tensor(
                                first.shape(),
                                mean(networks.stream()
                                        .map(network -> network.get(name).values())
                                        .toList()))));
        return mean;
    }

    private static float[] mean(List<float[]> tensors) {
        float[] mean = new float[tensors.get(0).length];
        for (int i = 0; i < mean.length; i++) {
            double sum = 0;
            for (float[] tensor : tensors) {
                sum += tensor[i];
            }
            mean[i] = (float) (sum / tensors.size());
        }
        return mean;
    }
}
