package dev.digits.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.digits.model.store.DamagedModelException;
import java.util.Optional;

/** relu(second(relu(first(x))) + shortcut(x)); the shortcut is the identity without a projection. */
record FoldedBlock(FoldedConvolution first, FoldedConvolution second, Optional<FoldedConvolution> projection) {

    /** @param name of the block, such as {@code stages.0.blocks.0} */
    static FoldedBlock of(
            StoredWeights weights, NDManager manager, String name, int inputs, int outputs, int stride, int groups)
            throws DamagedModelException {
        boolean sameShape = stride == 1 && inputs == outputs;
        return new FoldedBlock(
                FoldedConvolution.of(
                        weights, manager, name + ".conv1", name + ".norm1", inputs, outputs, 3, stride, 1, groups),
                FoldedConvolution.of(
                        weights, manager, name + ".conv2", name + ".norm2", outputs, outputs, 3, 1, 1, groups),
                sameShape
                        ? Optional.empty()
                        : Optional.of(FoldedConvolution.of(
                                weights,
                                manager,
                                name + ".shortcut.conv",
                                name + ".shortcut.norm",
                                inputs,
                                outputs,
                                1,
                                stride,
                                0,
                                groups)));
    }

    NDArray apply(NDArray input) {
        NDArray hidden = first.apply(input).getNDArrayInternal().relu();
        NDArray residual = second.apply(hidden);
        NDArray shortcut =
                projection.map(convolution -> convolution.apply(input)).orElse(input);
        return residual.addi(shortcut).getNDArrayInternal().relu();
    }
}
