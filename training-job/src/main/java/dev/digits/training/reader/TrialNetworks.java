package dev.digits.training.reader;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.digits.decoder.ColumnScores;
import dev.digits.model.Normalisation;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.LineArchitecture;
import dev.digits.model.network.LineNetwork;
import dev.digits.model.network.TileNetwork;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Tensor;
import dev.digits.segmentation.Strip;
import dev.digits.training.lines.LogSoftmax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Both networks of a reader that is not published yet, in native memory until closed. For one thread at a time. */
public final class TrialNetworks implements WholeLines.Networks, AutoCloseable {
    private static final int OUTPUTS = Architecture.NOT_A_DIGIT + 1;
    private static final int PIXELS = Architecture.TILE_SIDE * Architecture.TILE_SIDE;

    private final NDManager manager = NDManager.newBaseManager();
    private final ParameterStore store = new ParameterStore(manager, false);
    private final Block tiles;
    private final Block lines;
    private final double tileTemperature;
    private final double lineTemperature;

    /**
     * A network with what it learned.
     *
     * @param weights every parameter by name
     * @param temperature by which logits are divided
     */
    public record Trained(Map<String, Tensor> weights, double temperature) {}

    public TrialNetworks(Architecture ofTiles, Trained tile, LineArchitecture ofLines, Trained line) {
        tiles = TileNetwork.create(ofTiles);
        tiles.initialize(manager, DataType.FLOAT32, new Shape(1, 1, Architecture.TILE_SIDE, Architecture.TILE_SIDE));
        NetworkWeights.restore(tiles, tile.weights());
        lines = LineNetwork.create(ofLines);
        lines.initialize(manager, DataType.FLOAT32, new Shape(1, 1, Strip.HEIGHT, Strip.WIDTH_STEP));
        NetworkWeights.restore(lines, line.weights());
        tileTemperature = tile.temperature();
        lineTemperature = line.temperature();
    }

    @Override
    public ColumnScores read(Strip strip) {
        float[] inputs = new float[strip.pixels().length];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (strip.pixels()[i] & 0xFF) / 255f;
        }
        float[] logits = forward(lines, inputs, new Shape(1, 1, Strip.HEIGHT, strip.width()));
        return LogSoftmax.of(logits, 0, logits.length / ColumnScores.CLASSES, lineTemperature);
    }

    @Override
    public List<float[]> classify(List<byte[]> pictures) {
        if (pictures.isEmpty()) {
            return List.of();
        }
        float[] inputs = new float[pictures.size() * PIXELS];
        Normalisation normalisation = Normalisation.MNIST;
        for (int i = 0; i < inputs.length; i++) {
            float ink = (pictures.get(i / PIXELS)[i % PIXELS] & 0xFF) / 255f;
            inputs[i] = (ink - normalisation.mean()) / normalisation.std();
        }
        Shape shape = new Shape(pictures.size(), 1, Architecture.TILE_SIDE, Architecture.TILE_SIDE);
        float[] logits = forward(tiles, inputs, shape);
        float[] scores =
                LogSoftmax.of(logits, 0, pictures.size(), tileTemperature).logProbabilities();
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            rows.add(Arrays.copyOfRange(scores, i * OUTPUTS, (i + 1) * OUTPUTS));
        }
        return rows;
    }

    private float[] forward(Block network, float[] inputs, Shape shape) {
        try (NDManager work = manager.newSubManager()) {
            NDArray batch = work.create(inputs, shape);
            return network.forward(store, new NDList(batch), false)
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
