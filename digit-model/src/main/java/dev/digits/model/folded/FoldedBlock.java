package dev.digits.model.folded;

import dev.digits.model.network.BlockSizes;
import dev.digits.model.store.DamagedModelException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** relu(second(relu(first(x))) + shortcut(x)); the shortcut is the identity without a projection. */
record FoldedBlock(FoldedConvolution first, FoldedConvolution second, Optional<FoldedConvolution> projection) {

    static FoldedBlock of(StoredWeights weights, BlockSizes sizes) throws DamagedModelException {
        String name = sizes.name();
        int inputs = sizes.inputs();
        int outputs = sizes.outputs();
        FoldedConvolution first =
                FoldedConvolution.of(weights, name + ".conv1", name + ".norm1", inputs, outputs, sizes.first());
        FoldedConvolution second =
                FoldedConvolution.of(weights, name + ".conv2", name + ".norm2", outputs, outputs, sizes.second());
        if (!sizes.changesShape()) {
            return new FoldedBlock(first, second, Optional.empty());
        }
        String shortcut = name + ".shortcut";
        FoldedConvolution projection = FoldedConvolution.of(
                weights, shortcut + ".conv", shortcut + ".norm", inputs, outputs, sizes.projection());
        return new FoldedBlock(first, second, Optional.of(projection));
    }

    <T> UnaryOperator<T> on(Operations<T> operations) {
        UnaryOperator<T> one = operations.convolution(first);
        UnaryOperator<T> two = operations.convolution(second);
        UnaryOperator<T> shortcut = projection.map(operations::convolution).orElse(UnaryOperator.identity());
        return input -> {
            T residual = two.apply(operations.relu(one.apply(input)));
            return operations.relu(operations.add(residual, shortcut.apply(input)));
        };
    }
}
