package dev.digits.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.digits.model.network.BlockSizes;
import dev.digits.model.store.DamagedModelException;
import java.util.Optional;

/** relu(second(relu(first(x))) + shortcut(x)); the shortcut is the identity without a projection. */
record FoldedBlock(FoldedConvolution first, FoldedConvolution second, Optional<FoldedConvolution> projection) {

    static FoldedBlock of(StoredWeights weights, NDManager manager, BlockSizes sizes) throws DamagedModelException {
        String name = sizes.name();
        int inputs = sizes.inputs();
        int outputs = sizes.outputs();
        FoldedConvolution first = FoldedConvolution.of(
                weights, manager, name + ".conv1", name + ".norm1", inputs, outputs, sizes.first());
        FoldedConvolution second = FoldedConvolution.of(
                weights, manager, name + ".conv2", name + ".norm2", outputs, outputs, sizes.second());
        if (!sizes.changesShape()) {
            return new FoldedBlock(first, second, Optional.empty());
        }
        String shortcut = name + ".shortcut";
        FoldedConvolution projection = FoldedConvolution.of(
                weights, manager, shortcut + ".conv", shortcut + ".norm", inputs, outputs, sizes.projection());
        return new FoldedBlock(first, second, Optional.of(projection));
    }

    NDArray apply(NDArray input) {
        NDArray hidden = first.apply(input).getNDArrayInternal().relu();
        NDArray residual = second.apply(hidden);
        NDArray shortcut =
                projection.map(convolution -> convolution.apply(input)).orElse(input);
        return residual.addi(shortcut).getNDArrayInternal().relu();
    }
}
