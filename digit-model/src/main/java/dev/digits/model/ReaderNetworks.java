package dev.digits.model;

import dev.digits.model.folded.FoldedReader;
import dev.digits.model.golden.Scoring;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.LineArchitecture;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;

/**
 * The two networks of a version as they are served: strips and tiles in, calibrated log-probabilities out.
 *
 * <p>Not safe for use by two threads at once: give each worker a handle of its own ({@link #share}); all of them use one copy of
 * the weights, which is freed when the last one is closed. Each
 * call frees what it used, but for the input's memory, which the next call uses again. How many threads PyTorch uses
 * within a call is a setting of the process ({@code ai.djl.pytorch.num_threads}); one is the fastest when several workers
 * run, and ONNX Runtime always has one.
 */
public final class ReaderNetworks implements Scoring, AutoCloseable {

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
        FoldedReader folded = FoldedReader.of(files);
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

    @Override
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

    @Override
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

    /** Another handle on the same weights, for another thread. */
    public ReaderNetworks share() {
        return new ReaderNetworks(manifest, tileNetwork.share(), lineNetwork.share());
    }

    /** Frees this handle, and the weights with the last one; it cannot be used afterwards. */
    @Override
    public void close() {
        tileNetwork.close();
        lineNetwork.close();
    }
}
