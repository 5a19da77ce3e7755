package dev.digits.model.portable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.digits.model.folded.FoldedConvolution;
import dev.digits.model.folded.FoldedLinear;
import dev.digits.model.folded.Operations;
import dev.digits.model.network.Window;
import dev.digits.model.weights.Tensor;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Collects a forward pass as a list of operations. What it computes with are the numbers of values: 0 is the input, each
 * operation adds one.
 */
final class OperationList implements Operations<Integer> {

    private final String network;
    private final Map<String, Tensor> weights;
    private final ArrayNode operations = JsonNodeFactory.instance.arrayNode();
    private int layers;

    /**
     * @param network first part of the names of its weights
     * @param weights where they are put
     */
    OperationList(String network, Map<String, Tensor> weights) {
        this.network = network;
        this.weights = weights;
    }

    /** The operations in the order in which they were applied. */
    ArrayNode operations() {
        return operations;
    }

    @Override
    public UnaryOperator<Integer> convolution(FoldedConvolution convolution) {
        Window window = convolution.window();
        String layer = layer(
                new Tensor(
                        new int[] {convolution.outputs(), convolution.inputs(), window.rows(), window.columns()},
                        convolution.weight()),
                convolution.bias());
        return input -> {
            ObjectNode operation = operation("convolution").put("input", input).put("layer", layer);
            operation.putArray("stride").add(window.rowStride()).add(window.columnStride());
            operation.putArray("padding").add(window.rowPadding()).add(window.columnPadding());
            return operations.size();
        };
    }

    @Override
    public UnaryOperator<Integer> linear(FoldedLinear linear) {
        Tensor weight = new Tensor(new int[] {linear.outputs(), linear.inputs()}, linear.weight());
        String layer = layer(weight, linear.bias());
        return input -> {
            operation("linear").put("input", input).put("layer", layer);
            return operations.size();
        };
    }

    @Override
    public Integer relu(Integer input) {
        operation("relu").put("input", input);
        return operations.size();
    }

    @Override
    public Integer add(Integer first, Integer second) {
        operation("add").put("input", first).put("other", second);
        return operations.size();
    }

    @Override
    public Integer globalAverage(Integer input) {
        operation("mean").put("input", input);
        return operations.size();
    }

    @Override
    public Integer gate(Integer input, Integer logits) {
        operation("gate").put("input", input).put("other", logits);
        return operations.size();
    }

    private ObjectNode operation(String name) {
        return operations.addObject().put("operation", name);
    }

    private String layer(Tensor weight, float[] bias) {
        String name = network + "." + layers;
        layers++;
        float[] scales = new float[bias.length];
        weights.put(name + ".weight", new Tensor(weight.shape(), wholeNumbers(weight.values(), scales)));
        weights.put(name + ".scale", Tensor.vector(scales));
        weights.put(name + ".bias", Tensor.vector(bias));
        return name;
    }

    /** Each output's weights as shares of the greatest of them; the scales by which they become weights again are written. */
    private static float[] wholeNumbers(float[] weights, float[] scales) {
        float[] numbers = new float[weights.length];
        int each = weights.length / scales.length;
        for (int output = 0; output < scales.length; output++) {
            float greatest = 0;
            for (int i = output * each; i < (output + 1) * each; i++) {
                greatest = Math.max(greatest, Math.abs(weights[i]));
            }
            scales[output] = Math.max(Float.MIN_NORMAL, greatest / Short.MAX_VALUE);
            for (int i = output * each; i < (output + 1) * each; i++) {
                numbers[i] = weights[i] / scales[output];
            }
        }
        return numbers;
    }
}
