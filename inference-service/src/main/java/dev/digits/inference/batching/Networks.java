package dev.digits.inference.batching;

import dev.digits.model.NetworkEngine;
import dev.digits.model.ReaderNetworks;
import dev.digits.model.golden.Scoring;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;

/** The networks of one version, loaded. Not safe for use by two threads at once; {@link #share} gives each its own. */
public interface Networks extends Scoring, AutoCloseable {

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

    /** Another handle on the same weights, for another thread. */
    Networks share();

    /** The version. */
    Manifest manifest();

    /** Frees this handle, and the weights with the last one. */
    @Override
    void close();
}
