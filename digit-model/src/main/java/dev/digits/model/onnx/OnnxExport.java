package dev.digits.model.onnx;

import dev.digits.model.folded.FoldedLineNetwork;
import dev.digits.model.folded.FoldedReader;
import dev.digits.model.folded.FoldedTileNetwork;
import dev.digits.model.folded.StoredWeights;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.LineArchitecture;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.weights.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/** Both networks of a version as ONNX files, by their names: {@link ModelFiles#MODEL_ONNX}, {@link ModelFiles#LINE_ONNX}. */
public final class OnnxExport {

    private OnnxExport() {}

    /**
     * Of networks that are no version yet.
     *
     * @throws DamagedModelException when the tensors are not exactly those of the architectures, or hold NaN or infinity
     */
    public static Map<String, byte[]> of(
            Architecture tileSizes,
            Map<String, Tensor> tileWeights,
            LineArchitecture lineSizes,
            Map<String, Tensor> lineWeights)
            throws DamagedModelException {
        return files(
                FoldedTileNetwork.of(tileSizes, new StoredWeights(ModelFiles.WEIGHTS, tileWeights)),
                FoldedLineNetwork.of(lineSizes, new StoredWeights(ModelFiles.LINE, lineWeights)));
    }

    /**
     * Of a version, from its weights, whether it holds such files or not.
     *
     * @throws DamagedModelException when a file is not what its manifest says
     */
    public static Map<String, byte[]> of(ModelFiles version) throws DamagedModelException {
        FoldedReader reader = FoldedReader.of(version);
        return files(reader.tiles(), reader.lines());
    }

    private static Map<String, byte[]> files(FoldedTileNetwork tiles, FoldedLineNetwork lines) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ModelFiles.MODEL_ONNX, OnnxFile.of(tiles));
        files.put(ModelFiles.LINE_ONNX, OnnxFile.of(lines));
        return files;
    }
}
