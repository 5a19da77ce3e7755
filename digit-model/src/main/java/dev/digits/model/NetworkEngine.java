package dev.digits.model;

import dev.digits.model.folded.FoldedLineNetwork;
import dev.digits.model.folded.FoldedTileNetwork;
import dev.digits.model.onnx.OnnxFile;

/** What computes a forward pass. All give the same scores within rounding; they differ in speed and memory. */
public enum NetworkEngine {
    /** DJL's PyTorch engine, which training uses too. */
    PYTORCH {
        @Override
        LoadedNetwork load(FoldedTileNetwork network, InputBuffer inputs) {
            return PyTorchNetwork.of(network, inputs);
        }

        @Override
        LoadedNetwork load(FoldedLineNetwork network, InputBuffer inputs) {
            return PyTorchNetwork.of(network, inputs);
        }
    },

    /** DJL's ONNX Runtime engine, over ONNX files that are made in memory; its library must be on the class path. */
    ONNX_RUNTIME {
        @Override
        LoadedNetwork load(FoldedTileNetwork network, InputBuffer inputs) {
            return OnnxRuntimeNetwork.of(OnnxFile.of(network), inputs);
        }

        @Override
        LoadedNetwork load(FoldedLineNetwork network, InputBuffer inputs) {
            return OnnxRuntimeNetwork.of(OnnxFile.of(network), inputs);
        }
    };

    abstract LoadedNetwork load(FoldedTileNetwork network, InputBuffer inputs);

    abstract LoadedNetwork load(FoldedLineNetwork network, InputBuffer inputs);
}
