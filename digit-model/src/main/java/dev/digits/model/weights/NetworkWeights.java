package dev.digits.model.weights;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.digits.model.network.NamedParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Moves weights between a network and tensors, under the names of {@link NamedParameters}. */
public final class NetworkWeights {

    private NetworkWeights() {}

    /**
     * Copies every parameter of an initialised network, running means and variances included.
     *
     * @return by name, in the order of the forward pass
     */
    public static Map<String, Tensor> of(Block network) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        NamedParameters.of(network).forEach((name, parameter) -> tensors.put(name, tensor(parameter.getArray())));
        return tensors;
    }

    /**
     * Sets every parameter of an initialised network.
     *
     * @throws IllegalArgumentException when the names or shapes are not those of the network, before anything changes
     */
    public static void restore(Block network, Map<String, Tensor> tensors) {
        Map<String, Parameter> parameters = NamedParameters.of(network);
        if (!parameters.keySet().equals(tensors.keySet())) {
            throw new IllegalArgumentException(
                    "the network has the parameters " + parameters.keySet() + ", given are " + tensors.keySet());
        }
        parameters.forEach((name, parameter) -> {
            int[] shape = tensors.get(name).shape();
            if (!parameter.getArray().getShape().equals(shapeOf(shape))) {
                throw new IllegalArgumentException("parameter " + name + " has the shape "
                        + parameter.getArray().getShape() + ", given is " + Arrays.toString(shape));
            }
        });
        parameters.forEach(
                (name, parameter) -> parameter.getArray().set(tensors.get(name).values()));
    }

    /**
     * Copies a tensor to native memory.
     *
     * @param manager what frees the array
     */
    public static NDArray array(NDManager manager, Tensor tensor) {
        return manager.create(tensor.values(), shapeOf(tensor.shape()));
    }

    /** Copies an array from native memory. */
    public static Tensor tensor(NDArray array) {
        int[] shape = Arrays.stream(array.getShape().getShape())
                .mapToInt(Math::toIntExact)
                .toArray();
        return new Tensor(shape, array.toFloatArray());
    }

    private static Shape shapeOf(int... shape) {
        return new Shape(Arrays.stream(shape).asLongStream().toArray());
    }

    /** How many numbers training chose: all but the running means and variances of batch norms. */
    public static long trained(Map<String, Tensor> weights) {
        return weights.entrySet().stream()
                .filter(weight -> !weight.getKey().contains(".running_"))
                .mapToLong(weight -> weight.getValue().values().length)
                .sum();
    }
}
