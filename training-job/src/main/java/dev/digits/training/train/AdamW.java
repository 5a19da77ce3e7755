package dev.digits.training.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * Adam with decoupled weight decay (Kingma and Ba 2015; Loshchilov and Hutter 2019), whose first beta follows the
 * one-cycle policy. Biases and batch norms do not decay.
 */
final class AdamW {

    private static final double BETA2 = 0.99;
    private static final double EPSILON = 1e-5;

    private final List<Slot> slots = new ArrayList<>();
    private final double weightDecay;
    private double beta1Product = 1;
    private double beta2Product = 1;

    /** One parameter with the moving averages of its gradient and its square. */
    private record Slot(Parameter parameter, NDArray mean, NDArray square) {}

    /**
     * @param parameters those that take no gradient are left alone
     * @param manager keeps the moving averages
     */
    AdamW(Iterable<Parameter> parameters, double weightDecay, NDManager manager) {
        this.weightDecay = weightDecay;
        for (Parameter parameter : parameters) {
            if (parameter.requiresGradient()) {
                NDArray mean = manager.zeros(parameter.getArray().getShape());
                NDArray square = manager.zeros(parameter.getArray().getShape());
                slots.add(new Slot(parameter, mean, square));
            }
        }
    }

    /** Moves every parameter along its gradient and sets the gradient to 0. */
    void step(double learningRate, double beta1, NDManager manager) {
        beta1Product *= beta1;
        beta2Product *= BETA2;
        for (Slot slot : slots) {
            try (NDManager work = manager.newSubManager()) {
                update(slot, learningRate, beta1, work);
            }
        }
    }

    private void update(Slot slot, double learningRate, double beta1, NDManager work) {
        NDArray weights = slot.parameter().getArray();
        NDArray gradient = weights.getGradient();
        gradient.attach(work);
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
