package dev.digits.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.digits.model.folded.FoldedConvolution;
import dev.digits.model.folded.FoldedLinear;
import dev.digits.model.folded.Operations;
import dev.digits.model.network.ChannelsLast;
import dev.digits.model.network.Window;
import java.util.function.UnaryOperator;

/** PyTorch's own operations, without DJL's blocks and their look-ups of parameters. */
record PyTorchOperations(NDManager weights) implements Operations<NDArray> {

    private static final Shape NO_DILATION = new Shape(1, 1);
    private static final int ONE_GROUP = 1;

    @Override
    public UnaryOperator<NDArray> convolution(FoldedConvolution convolution) {
        Window window = convolution.window();
        NDArray planar = weights.create(
                convolution.weight(),
                new Shape(convolution.outputs(), convolution.inputs(), window.rows(), window.columns()));
        boolean safe = ChannelsLast.isSafe(Math.min(convolution.inputs(), convolution.outputs()));
        NDArray weight = safe ? ChannelsLast.stored(planar) : planar;
        NDArray bias = weights.create(convolution.bias());
        Shape stride = window.stride();
        Shape padding = window.padding();
        return input -> input.getNDArrayInternal()
                .convolution(input, weight, bias, stride, padding, NO_DILATION, ONE_GROUP)
                .singletonOrThrow();
    }

    @Override
    public UnaryOperator<NDArray> linear(FoldedLinear layer) {
        NDArray weight = weights.create(layer.weight(), new Shape(layer.outputs(), layer.inputs()));
        NDArray bias = weights.create(layer.bias());
        return input -> input.getNDArrayInternal().linear(input, weight, bias).singletonOrThrow();
    }

    @Override
    public NDArray relu(NDArray input) {
        return input.getNDArrayInternal().relu();
    }

    @Override
    public NDArray add(NDArray first, NDArray second) {
        return first.addi(second);
    }

    @Override
    public NDArray globalAverage(NDArray input) {
        return input.getNDArrayInternal()
                .globalAvgPool()
                .reshape(input.getShape().get(0), -1);
    }

    @Override
    public NDArray gate(NDArray input, NDArray logits) {
        Shape channels = logits.getShape().add(1, 1);
        return input.muli(logits.getNDArrayInternal().sigmoid().reshape(channels));
    }
}
