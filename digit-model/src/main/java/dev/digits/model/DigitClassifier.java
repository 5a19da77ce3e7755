package dev.digits.model;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.digits.model.network.Architecture;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.weights.MalformedSafetensorsException;
import dev.digits.model.weights.Safetensors;
import dev.digits.model.weights.Tensor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;

/**
 * The network as it is served: tiles in, calibrated log-probabilities out.
 *
 * <p>Not safe for use by two threads at once: give each worker its own. Holds native memory until it is closed; each
 * call frees what it used. How many threads PyTorch uses within a call is a setting of the process ({@code
 * ai.djl.pytorch.num_threads}); one is the fastest when several workers run.
 */
public final class DigitClassifier implements AutoCloseable {

    /** Bytes of one tile: 28x28. */
    public static final int TILE_BYTES = Architecture.TILE_SIDE * Architecture.TILE_SIDE;

    private static final String ENGINE = "PyTorch";

    private final Manifest manifest;
    private final NDManager manager;
    private final FoldedTileNetwork network;
    private final float[] inputs;

    private DigitClassifier(Manifest manifest, NDManager manager, FoldedTileNetwork network) {
        this.manifest = manifest;
        this.manager = manager;
        this.network = network;
        inputs = manifest.normalisation().table();
    }

    /**
     * Checks every file of a version against its manifest, then loads the weights.
     *
     * @throws DamagedModelException naming the file that is wrong, and how; nothing stays in memory then
     */
    public static DigitClassifier load(ModelFiles files) throws DamagedModelException {
        Manifest manifest = files.verify();
        StoredWeights weights = new StoredWeights(ModelFiles.WEIGHTS, tensors(files, manifest));
        NDManager manager = NDManager.newBaseManager(Device.cpu(), ENGINE);
        try {
            FoldedTileNetwork network = FoldedTileNetwork.of(manifest.architecture(), weights, manager);
            return new DigitClassifier(manifest, manager, network);
        } catch (DamagedModelException | RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /**
     * Scores tiles in one forward pass.
     *
     * @param tiles n tiles of 784 bytes, 28x28 row-major, ink 255 on 0, in MNIST's framing
     * @return n rows of 11 natural logarithms whose exponentials sum to 1: the ten digits, then not-a-digit
     * @throws IllegalArgumentException when a tile has another size
     */
    public float[][] classify(byte[][] tiles) {
        if (tiles.length == 0) {
            return new float[0][];
        }
        float[] pixels = normalise(tiles);
        float[] logits;
        try (NDManager call = manager.newSubManager()) {
            NDArray batch =
                    call.create(pixels, new Shape(tiles.length, 1, Architecture.TILE_SIDE, Architecture.TILE_SIDE));
            logits = network.logits(batch).toFloatArray();
        }
        int all = manifest.architecture().outputs();
        float[][] rows = new float[tiles.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = logProbabilities(Arrays.copyOfRange(logits, i * all, (i + 1) * all));
        }
        return rows;
    }

    private float[] logProbabilities(float... logits) {
        LogSoftmax.inPlace(logits, 0, logits.length, manifest.temperature());
        return logits;
    }

    /** What is being served. */
    public Manifest manifest() {
        return manifest;
    }

    /** Frees the native memory; the classifier cannot be used afterwards. */
    @Override
    public void close() {
        manager.close();
    }

    private float[] normalise(byte[][] tiles) {
        float[] pixels = new float[tiles.length * TILE_BYTES];
        int next = 0;
        for (byte[] tile : tiles) {
            if (tile.length != TILE_BYTES) {
                throw new IllegalArgumentException("a tile has " + tile.length + " bytes, must be " + TILE_BYTES);
            }
            for (byte pixel : tile) {
                pixels[next++] = inputs[Byte.toUnsignedInt(pixel)];
            }
        }
        return pixels;
    }

    private static Map<String, Tensor> tensors(ModelFiles files, Manifest manifest) throws DamagedModelException {
        byte[] bytes = files.readVerified(manifest, ModelFiles.WEIGHTS);
        try {
            return Safetensors.read(new ByteArrayInputStream(bytes));
        } catch (MalformedSafetensorsException e) {
            throw new DamagedModelException(ModelFiles.WEIGHTS, e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }
}
