package dev.digits.model.folded;

import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.Manifest;
import dev.digits.model.store.ModelFiles;

/**
 * The networks of a version, batch norms folded, loaded into no engine.
 *
 * @param tiles the tile network
 * @param lines the line network
 */
public record FoldedReader(Manifest manifest, FoldedTileNetwork tiles, FoldedLineNetwork lines) {

    /**
     * Checks every file of a version against its manifest, then folds the weights.
     *
     * @throws DamagedModelException naming the file that is wrong, and how
     */
    public static FoldedReader of(ModelFiles files) throws DamagedModelException {
        Manifest manifest = files.verify();
        return new FoldedReader(
                manifest,
                FoldedTileNetwork.of(manifest.architecture(), StoredWeights.of(files, manifest, ModelFiles.WEIGHTS)),
                FoldedLineNetwork.of(
                        manifest.line().architecture(), StoredWeights.of(files, manifest, ModelFiles.LINE)));
    }
}
