package dev.digits.inference.batching;

import dev.digits.model.ReaderNetworks;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;

/** The networks of a version's files. */
record LoadedNetworks(ReaderNetworks networks) implements Networks {

    static Networks load(ModelFiles files) throws DamagedModelException {
        return new LoadedNetworks(ReaderNetworks.load(files));
    }

    @Override
    public float[][] classify(byte[][] tiles) {
        return networks.classify(tiles);
    }

    @Override
    public float[][] read(byte[][] strips, int width) {
        return networks.read(strips, width);
    }

    @Override
    public Manifest manifest() {
        return networks.manifest();
    }

    @Override
    public void close() {
        networks.close();
    }
}
