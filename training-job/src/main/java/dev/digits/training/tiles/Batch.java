package dev.digits.training.tiles;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.digits.model.network.Architecture;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.network.InputLayout;
import dev.digits.training.network.Learner;
import dev.digits.training.run.Lesson;
import dev.digits.training.run.StepResult;

/**
 * Tiles that one step learns from, by cross-entropy with their targets.
 *
 * @param size tiles
 * @param inputs {@code size*28*28} normalised values
 * @param targets probabilities, one row a tile, in the order of the network's outputs
 * @param labels what each tile shows, 0 to 10
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one thread to another and never compared
public record Batch(int size, float[] inputs, float[] targets, byte[] labels) implements Lesson {

    private static final int OUTPUTS = Architecture.NOT_A_DIGIT + 1;

    @Override
    public StepResult learn(Learner learner, double learningRate, double momentum) {
        InputLayout layout = InputLayout.of(learner.block());
        CrossEntropy loss = new CrossEntropy();
        learner.step(
                manager -> layout.array(manager, inputs, ImageSet.SIDE, ImageSet.SIDE), loss, learningRate, momentum);
        return new StepResult(loss.mean, (double) right(loss.logits) / size);
    }

    /** Mean over tiles of minus the sum of target times log p. */
    final class CrossEntropy implements Learner.Loss {
        private double mean;
        private float[] logits = {};

        @Override
        public NDArray of(NDArray outputs, NDManager step) {
            NDArray wanted = step.create(targets, new Shape(size, OUTPUTS));
            // div(Number) frees its divisor at once, which PyTorch's backward pass reads
            NDArray divisor = step.create(-size);
            NDArray loss = outputs.logSoftmax(1).mul(wanted).sum().div(divisor);
            mean = loss.getFloat();
            logits = outputs.toFloatArray();
            return loss;
        }
    }

    private int right(float... logits) {
        int right = 0;
        for (int tile = 0; tile < size; tile++) {
            int best = 0;
            for (int i = 1; i < OUTPUTS; i++) {
                best = logits[tile * OUTPUTS + i] > logits[tile * OUTPUTS + best] ? i : best;
            }
            right += best == labels[tile] ? 1 : 0;
        }
        return right;
    }
}
