package dev.digits.training.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.digits.model.network.Architecture;
import dev.digits.training.dataset.ImageSet;
import java.util.Arrays;

/** Runs a network over a set, without gradients and without dropout. */
final class Evaluation {

    private static final int BATCH = 250;
    private static final Shape TILE = new Shape(1, 1, Architecture.TILE_SIDE, Architecture.TILE_SIDE);

    private Evaluation() {}

    /** The network's logits for every tile of the set. */
    static Outputs of(Block network, EvaluationSet set) {
        int outputs = Math.toIntExact(network.getOutputShapes(new Shape[] {TILE})[0].get(1));
        float[] logits = new float[set.size() * outputs];
        TileLayout layout = TileLayout.of(network);
        try (NDManager manager = NDManager.newBaseManager()) {
            ParameterStore store = new ParameterStore(manager, false);
            for (int from = 0; from < set.size(); from += BATCH) {
                int to = Math.min(set.size(), from + BATCH);
                float[] part = Arrays.copyOfRange(set.inputs(), from * ImageSet.PIXELS, to * ImageSet.PIXELS);
                try (NDManager batch = manager.newSubManager()) {
                    NDArray inputs = layout.array(batch, part);
                    NDArray result =
                            network.forward(store, new NDList(inputs), false).singletonOrThrow();
                    System.arraycopy(result.toFloatArray(), 0, logits, from * outputs, (to - from) * outputs);
                }
            }
        }
        return Outputs.of(logits, set.shown());
    }
}
