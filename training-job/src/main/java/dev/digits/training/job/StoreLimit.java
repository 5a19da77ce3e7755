package dev.digits.training.job;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.initializer.Initializer;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.LineNetwork;
import dev.digits.model.network.TileNetwork;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.weights.NetworkWeights;
import dev.digits.model.weights.Safetensors;
import dev.digits.segmentation.Strip;
import dev.digits.training.settings.TrainingSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether a store takes the networks that settings describe: it reads no file of more than {@link ModelFiles#MOST_BYTES}. */
public final class StoreLimit {

    private StoreLimit() {}

    /**
     * What a store does not take.
     *
     * @return one line that names the options, the size and the rule; empty if it takes both networks
     */
    public static Optional<String> exceeded(TrainingSettings settings) {
        Shape tile = new Shape(1, 1, Architecture.TILE_SIDE, Architecture.TILE_SIDE);
        Shape strip = new Shape(1, 1, Strip.HEIGHT, Strip.WIDTH_STEP);
        return exceeded("--widths and --blocks", TileNetwork.create(settings.architecture()), tile)
                .or(() -> exceeded(
                        "--line-widths and --line-blocks",
                        LineNetwork.create(settings.lines().architecture()),
                        strip));
    }

    private static Optional<String> exceeded(String options, Block network, Shape input) {
        long bytes = bytes(network, input);
        return bytes <= ModelFiles.MOST_BYTES
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s make a network of %,d bytes, must be at most %,d",
                        options,
                        bytes,
                        ModelFiles.MOST_BYTES));
    }

    /** Of its file of weights. */
    private static long bytes(Block network, Shape input) {
        ByteCount count = new ByteCount();
        try (NDManager manager = NDManager.newBaseManager()) {
            network.setInitializer(Initializer.ZEROS, parameter -> true);
            network.initialize(manager, DataType.FLOAT32, input);
            Safetensors.write(count, NetworkWeights.of(network), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("counting bytes failed", e);
        }
        return count.bytes;
    }

    /** Counts what is written, and keeps none of it. */
    private static final class ByteCount extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] many, int from, int length) {
            bytes += length;
        }
    }
}
