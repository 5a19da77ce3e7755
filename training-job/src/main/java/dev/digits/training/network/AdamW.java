package dev.digits.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Adam with decoupled weight decay (Kingma and Ba 2015; Loshchilov and Hutter 2019), whose first beta follows the
 * one-cycle policy. Biases and batch norms do not decay. A gradient that is longer than {@value #LONGEST_GRADIENT}, over all
 * parameters together, is shortened to that (Pascanu et al. 2013): a single batch that nothing fits moves nothing far.
 */
public final class AdamW {

    private static final double BETA2 = 0.99;
    private static final double EPSILON = 1e-5;
    private static final double LONGEST_GRADIENT = 10;

    private final List<Slot> slots = new ArrayList<>();
    private final double weightDecay;
    private double beta1Product = 1;
    private double beta2Product = 1;

    /** One parameter with the moving averages of its gradient and its square. */
    private record Slot(String name, Parameter parameter, NDArray mean, NDArray square) {}

    /**
     * @param parameters by name; those that take no gradient are left alone
     * @param manager keeps the moving averages
     */
    public AdamW(Map<String, Parameter> parameters, double weightDecay, NDManager manager) {
        this.weightDecay = weightDecay;
        parameters.forEach((name, parameter) -> {
            if (parameter.requiresGradient()) {
                NDArray mean = manager.zeros(parameter.getArray().getShape());
                NDArray square = manager.zeros(parameter.getArray().getShape());
                slots.add(new Slot(name, parameter, mean, square));
            }
        });
    }

    /** Product of the first betas of all steps. */
    public double beta1Product() {
        return beta1Product;
    }

    /** Product of the second betas of all steps. */
    public double beta2Product() {
        return beta2Product;
    }

    /** Moving averages of the gradients, by the parameter's name. */
    public Map<String, Tensor> means() {
        return copies(Slot::mean);
    }

    /** Moving averages of the squared gradients, by the parameter's name. */
    public Map<String, Tensor> squares() {
        return copies(Slot::square);
    }

    /** Goes on from what another optimizer of the same parameters has come to. */
    public void restore(
            Map<String, Tensor> means, Map<String, Tensor> squares, double beta1Products, double beta2Products) {
        for (Slot slot : slots) {
            slot.mean().set(means.get(slot.name()).values());
            slot.square().set(squares.get(slot.name()).values());
        }
        beta1Product = beta1Products;
        beta2Product = beta2Products;
    }

    private Map<String, Tensor> copies(Function<Slot, NDArray> average) {
        Map<String, Tensor> copies = new LinkedHashMap<>();
        slots.forEach(slot -> copies.put(slot.name(), NetworkWeights.tensor(average.apply(slot))));
        return copies;
    }

    /** Moves every parameter along its gradient and sets the gradient to 0. */
    public void step(double learningRate, double beta1, NDManager manager) {
        beta1Product *= beta1;
        beta2Product *= BETA2;
        double shortening = Math.max(1, gradientNorm(manager) / LONGEST_GRADIENT);
        for (Slot slot : slots) {
            try (NDManager work = manager.newSubManager()) {
                update(slot, learningRate, beta1, shortening, work);
            }
        }
    }

    /** The Euclidean norm of the gradients of all parameters together. */
    private double gradientNorm(NDManager manager) {
        double squares = 0;
        for (Slot slot : slots) {
            try (NDManager work = manager.newSubManager()) {
                NDArray gradient = slot.parameter().getArray().getGradient();
                gradient.attach(work);
                squares += gradient.square().sum().getFloat();
            }
        }
        return Math.sqrt(squares);
    }

    private void update(Slot slot, double learningRate, double beta1, double shortening, NDManager work) {
        NDArray weights = slot.parameter().getArray();
        NDArray gradient = weights.getGradient();
        gradient.attach(work);
        if (shortening > 1) {
            gradient.divi(shortening);
        }
        work.tempAttachAll(slot.mean(), slot.square());
        slot.mean().muli(beta1).addi(gradient.mul(1 - beta1));
        slot.square().muli(BETA2).addi(gradient.square().muli(1 - BETA2));
        gradient.subi(gradient);
        NDArray scale = slot.square().div(1 - beta2Product).sqrt().addi(EPSILON);
        NDArray move = slot.mean().mul(learningRate / (1 - beta1Product)).divi(scale);
        if (slot.parameter().getType() == Parameter.Type.WEIGHT) {
            weights.muli(1 - learningRate * weightDecay);
        }
        weights.subi(move);
    }
}
