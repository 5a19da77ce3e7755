package dev.digits.model.onnx;

import dev.digits.model.folded.FoldedConvolution;
import dev.digits.model.folded.FoldedLinear;
import dev.digits.model.folded.Operations;
import dev.digits.model.network.Window;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.UnaryOperator;

/**
 * Collects a forward pass as the nodes of an ONNX graph ({@code GraphProto} of onnx.proto). What it computes with are names
 * of values: each operation adds a node and gives the name of its output.
 */
final class OnnxGraph implements Operations<String> {

    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final ProtobufMessage graph = new ProtobufMessage();
    private int values;

    /** The graph with everything that was added. */
    ProtobufMessage message() {
        return graph;
    }

    @Override
    public UnaryOperator<String> convolution(FoldedConvolution convolution) {
        Window window = convolution.window();
        String weight = constant(
                convolution.weight(), convolution.outputs(), convolution.inputs(), window.rows(), window.columns());
        String bias = constant(convolution.bias(), convolution.outputs());
        ProtobufMessage kernel = integers("kernel_shape", window.rows(), window.columns());
        ProtobufMessage strides = integers("strides", window.rowStride(), window.columnStride());
        ProtobufMessage padding = integers(
                "pads", window.rowPadding(), window.columnPadding(), window.rowPadding(), window.columnPadding());
        return input -> node("Conv", new String[] {input, weight, bias}, kernel, strides, padding);
    }

    @Override
    public UnaryOperator<String> linear(FoldedLinear layer) {
        String weight = constant(layer.weight(), layer.outputs(), layer.inputs());
        String bias = constant(layer.bias(), layer.outputs());
        return input -> node("Gemm", new String[] {input, weight, bias}, integer("transB", 1));
    }

    @Override
    public String relu(String input) {
        return node("Relu", new String[] {input});
    }

    @Override
    public String add(String first, String second) {
        return node("Add", new String[] {first, second});
    }

    @Override
    public String globalAverage(String input) {
        return node("Flatten", new String[] {node("GlobalAveragePool", new String[] {input})}, integer("axis", 1));
    }

    @Override
    public String gate(String input, String logits) {
        String axes = wholeNumbers(2, 3);
        String weights = node("Unsqueeze", new String[] {node("Sigmoid", new String[] {logits}), axes});
        return node("Mul", new String[] {input, weights});
    }

    private String node(String operator, String[] inputs, ProtobufMessage... attributes) {
        String output = newName();
        ProtobufMessage node = new ProtobufMessage();
        for (String input : inputs) {
            node.text(1, input);
        }
        node.text(2, output).text(3, operator + "_" + output).text(4, operator);
        for (ProtobufMessage attribute : attributes) {
            node.message(5, attribute);
        }
        graph.message(1, node);
        return output;
    }

    private String constant(float[] numbers, int... shape) {
        String name = newName();
        ProtobufMessage tensor = new ProtobufMessage();
        for (int size : shape) {
            tensor.number(1, size);
        }
        ByteBuffer raw = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(numbers);
        graph.message(5, tensor.number(2, FLOAT).text(8, name).bytes(9, raw.array()));
        return name;
    }

    private String wholeNumbers(long... numbers) {
        String name = newName();
        ByteBuffer raw = ByteBuffer.allocate(numbers.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(numbers);
        ProtobufMessage tensor = new ProtobufMessage().number(1, numbers.length).number(2, INT64);
        graph.message(5, tensor.text(8, name).bytes(9, raw.array()));
        return name;
    }

    private static ProtobufMessage integer(String name, int value) {
        return new ProtobufMessage().text(1, name).number(3, value).number(20, 2);
    }

    private static ProtobufMessage integers(String name, int... numbers) {
        ProtobufMessage attribute = new ProtobufMessage().text(1, name);
        for (int value : numbers) {
            attribute.number(8, value);
        }
        return attribute.number(20, 7);
    }

    private String newName() {
        return "v" + values++;
    }
}
