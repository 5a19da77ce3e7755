package dev.digits.model.folded;

import dev.digits.model.network.LineArchitecture;
import dev.digits.model.network.LineNetwork;
import dev.digits.model.network.Window;
import dev.digits.model.store.DamagedModelException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The forward pass of a {@link LineNetwork}: from (n, 1, 32, w), ink / 255, w even, to logits (n, 11, 1, w / 2); unlike
 * those of the trained block, the classes are not yet behind the columns.
 */
public record FoldedLineNetwork(
        FoldedTrunk trunk,
        FoldedConvolution collapse,
        Optional<FoldedGate> gate,
        FoldedConvolution context,
        FoldedConvolution head)
        implements FoldedNetwork {

    /**
     * Folds the stored weights.
     *
     * @throws DamagedModelException when the tensors are not exactly those of the architecture
     */
    public static FoldedLineNetwork of(LineArchitecture sizes, StoredWeights weights) throws DamagedModelException {
        int width = sizes.headWidth();
        FoldedTrunk trunk = FoldedTrunk.of(sizes.trunk(), weights);
        FoldedConvolution collapse = FoldedConvolution.of(
                weights, "collapse.conv", "collapse.norm", sizes.trunk().lastChannels(), width, sizes.collapse());
        Optional<FoldedGate> gate = sizes.hasGate()
                ? Optional.of(FoldedGate.of(weights, "gate", width, sizes.gateWidth()))
                : Optional.empty();
        FoldedConvolution context =
                FoldedConvolution.of(weights, "context.conv", "context.norm", width, width, sizes.context());
        FoldedConvolution head =
                FoldedConvolution.withBias(weights, "head", width, LineArchitecture.CLASSES, Window.square(1, 1, 0));
        weights.requireAllTaken();
        return new FoldedLineNetwork(trunk, collapse, gate, context, head);
    }

    @Override
    public <T> UnaryOperator<T> on(Operations<T> operations) {
        UnaryOperator<T> features = trunk.on(operations);
        UnaryOperator<T> oneRow = operations.convolution(collapse);
        UnaryOperator<T> weighed = gate.map(present -> present.on(operations)).orElseGet(UnaryOperator::identity);
        UnaryOperator<T> neighbours = operations.convolution(context);
        UnaryOperator<T> logits = operations.convolution(head);
        return input -> {
            T columns = weighed.apply(operations.relu(oneRow.apply(features.apply(input))));
            T seen = operations.relu(neighbours.apply(columns));
            return logits.apply(operations.add(columns, seen));
        };
    }
}
