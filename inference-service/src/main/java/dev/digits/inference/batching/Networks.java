package dev.digits.inference.batching;

import dev.digits.model.NetworkEngine;
import dev.digits.model.ReaderNetworks;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;

/** The networks of one version, loaded. Not safe for use by two threads at once. */
public interface Networks extends AutoCloseable {

    /** Where networks come from. */
    interface Loader {

        /** As {@link Networks#load(ModelFiles, NetworkEngine)}. */
        Networks load(ModelFiles files) throws DamagedModelException;
    }

    /**
     * Loads both networks of a version.
     *
     * @param engine what computes their forward passes
     * @throws DamagedModelException when it cannot be served; nothing stays in memory then
     */
    static Networks load(ModelFiles files, NetworkEngine engine) throws DamagedModelException {
        return new LoadedNetworks(ReaderNetworks.load(files, engine));
    }

    /** Scores n tiles of 784 bytes: n rows of 11 natural logarithms. */
    float[][] classify(byte[][] tiles);

    /** Scores n strips of one width, of 32 x width bytes each: n rows of columns x 11 natural logarithms. */
    float[][] read(byte[][] strips, int width);

    /** The version. */
    Manifest manifest();

    /** Frees the memory. */
    @Override
    void close();
}
