package dev.digits.model;

import dev.digits.model.folded.FoldedLineNetwork;
import dev.digits.model.folded.FoldedTileNetwork;
import dev.digits.model.folded.StoredWeights;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.LineArchitecture;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;

/**
 * The two networks of a version as they are served: strips and tiles in, calibrated log-probabilities out.
 *
 * <p>Not safe for use by two threads at once: give each worker its own. Holds native memory until it is closed; each
 * call frees what it used, but for the input's memory, which the next call uses again. How many threads PyTorch uses
 * within a call is a setting of the process ({@code ai.djl.pytorch.num_threads}); one is the fastest when several workers
 * run, and ONNX Runtime always has one.
 */
public final class ReaderNetworks implements AutoCloseable {

    /** Bytes of one tile: 28x28. */
    public static final int TILE_BYTES = Architecture.TILE_SIDE * Architecture.TILE_SIDE;

    private final Manifest manifest;
    private final LoadedNetwork tileNetwork;
    private final LoadedNetwork lineNetwork;

    private ReaderNetworks(Manifest manifest, LoadedNetwork tileNetwork, LoadedNetwork lineNetwork) {
        this.manifest = manifest;
        this.tileNetwork = tileNetwork;
        this.lineNetwork = lineNetwork;
    }

    /** Loads a version into PyTorch, as {@link #load(ModelFiles, NetworkEngine)} does. */
    public static ReaderNetworks load(ModelFiles files) throws DamagedModelException {
        return load(files, NetworkEngine.PYTORCH);
    }

    /**
     * Checks every file of a version against its manifest, then loads the weights.
     *
     * @param engine what computes the forward passes
     * @throws DamagedModelException naming the file that is wrong, and how; nothing stays in memory then
     */
    public static ReaderNetworks load(ModelFiles files, NetworkEngine engine) throws DamagedModelException {
        Folded folded = fold(files);
        Manifest manifest = folded.manifest();
        LoadedNetwork tileNetwork = engine.load(folded.tiles(), new InputBuffer("tile", manifest.normalisation()));
        try {
            LoadedNetwork lineNetwork = engine.load(folded.lines(), new InputBuffer("strip", Normalisation.INK));
            return new ReaderNetworks(manifest, tileNetwork, lineNetwork);
        } catch (RuntimeException | Error e) {
            tileNetwork.close();
            throw e;
        }
    }

    /**
     * The networks of a version, loaded into no engine.
     *
     * @param tiles the tile network
     * @param lines the line network
     */
    public record Folded(Manifest manifest, FoldedTileNetwork tiles, FoldedLineNetwork lines) {}

    /**
     * Checks every file of a version against its manifest, then folds the weights.
     *
     * @throws DamagedModelException naming the file that is wrong, and how
     */
    public static Folded fold(ModelFiles files) throws DamagedModelException {
        Manifest manifest = files.verify();
        return new Folded(
                manifest,
                FoldedTileNetwork.of(manifest.architecture(), StoredWeights.of(files, manifest, ModelFiles.WEIGHTS)),
                FoldedLineNetwork.of(
                        manifest.line().architecture(), StoredWeights.of(files, manifest, ModelFiles.LINE)));
    }

    /**
     * Scores tiles in one forward pass of the tile network.
     *
     * @param tiles n tiles of 784 bytes, 28x28 row-major, ink 255 on 0, in MNIST's framing
     * @return n rows of 11 natural logarithms whose exponentials sum to 1: the ten digits, then not-a-digit
     * @throws IllegalArgumentException when a tile has another size
     */
    public float[][] classify(byte[][] tiles) {
        if (tiles.length == 0) {
            return new float[0][];
        }
        float[] logits = tileNetwork.logits(tiles, Architecture.TILE_SIDE, Architecture.TILE_SIDE);
        int classes = manifest.architecture().outputs();
        LogSoftmax softmax = new LogSoftmax(classes, manifest.temperature());
        float[][] rows = new float[tiles.length][classes];
        for (int tile = 0; tile < rows.length; tile++) {
            softmax.write(logits, tile * classes, 1, rows[tile], 0);
        }
        return rows;
    }

    /**
     * Scores strips of one width in one forward pass of the line network.
     *
     * @param strips n strips of 32 x width bytes, row-major, ink 255 on 0
     * @param width of each, in pixels; even, 2 or more
     * @return n rows of width / 2 columns x 11 natural logarithms, column by column: the ten digits, then "none here"; the
     *     exponentials of each column sum to 1
     * @throws IllegalArgumentException when the width is odd or below 2, or a strip has another size
     */
    public float[][] read(byte[][] strips, int width) {
        if (width < LineArchitecture.COLUMN_PITCH || width % LineArchitecture.COLUMN_PITCH != 0) {
            throw new IllegalArgumentException("a strip's width is " + width + ", must be even and above 0");
        }
        if (strips.length == 0) {
            return new float[0][];
        }
        float[] logits = lineNetwork.logits(strips, LineArchitecture.HEIGHT, width);
        int classes = LineArchitecture.CLASSES;
        int columns = width / LineArchitecture.COLUMN_PITCH;
        LogSoftmax softmax = new LogSoftmax(classes, manifest.line().temperature());
        float[][] rows = new float[strips.length][columns * classes];
        for (int strip = 0; strip < rows.length; strip++) {
            int first = strip * classes * columns;
            for (int column = 0; column < columns; column++) {
                softmax.write(logits, first + column, columns, rows[strip], column * classes);
            }
        }
        return rows;
    }

    /** What is being served. */
    public Manifest manifest() {
        return manifest;
    }

    /** Frees the native memory; the networks cannot be used afterwards. */
    @Override
    public void close() {
        tileNetwork.close();
        lineNetwork.close();
    }
}
