package dev.digits.training.tiles;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.digits.model.network.Architecture;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.network.InputLayout;
import java.util.Arrays;

/** Runs a network over a set, without gradients and without dropout. */
public final class Evaluation {

    private static final int BATCH = 250;
    private static final int OUTPUTS = Architecture.NOT_A_DIGIT + 1;

    private Evaluation() {}

    /** The network's logits for every tile of both sets. */
    public static ValidationOutputs of(Block network, ValidationSets sets) {
        return new ValidationOutputs(of(network, sets.images()), sets.ink().map(ink -> of(network, ink)));
    }

    /** The network's logits for every tile of the set. */
    public static Outputs of(Block network, EvaluationSet set) {
        float[] logits = new float[set.size() * OUTPUTS];
        InputLayout layout = InputLayout.of(network);
        try (NDManager manager = NDManager.newBaseManager()) {
            ParameterStore store = new ParameterStore(manager, false);
            for (int from = 0; from < set.size(); from += BATCH) {
                int to = Math.min(set.size(), from + BATCH);
                float[] part = Arrays.copyOfRange(set.inputs(), from * ImageSet.PIXELS, to * ImageSet.PIXELS);
                try (NDManager batch = manager.newSubManager()) {
                    NDArray inputs = layout.array(batch, part, ImageSet.SIDE, ImageSet.SIDE);
                    NDArray result =
                            network.forward(store, new NDList(inputs), false).singletonOrThrow();
                    System.arraycopy(result.toFloatArray(), 0, logits, from * OUTPUTS, (to - from) * OUTPUTS);
                }
            }
        }
        return new Outputs(logits, set.labels());
    }
}
