package dev.digits.training.settings;

import dev.digits.model.network.Architecture;
import dev.digits.model.network.Stem;
import java.util.List;
import picocli.CommandLine.Option;

/** Sizes of the network as options. */
public final class NetworkOptions {

    @Option(
            names = "--widths",
            split = ",",
            paramLabel = "N",
            description = "Channels of each stage of the network (${DEFAULT-VALUE}).")
    private List<Integer> widths = Architecture.DEFAULT.stageWidths();

    @Option(names = "--blocks", paramLabel = "N", description = "Residual blocks in each stage (${DEFAULT-VALUE}).")
    private int blocks = Architecture.DEFAULT.blocksPerStage();

    @Option(
            names = "--stem-kernel",
            paramLabel = "PIXELS",
            description = "Rows and columns of the first convolution's window (${DEFAULT-VALUE}).")
    private int stemKernel = Stem.DEFAULT.kernel();

    @Option(
            names = "--stem-stride",
            paramLabel = "PIXELS",
            description = "Stride of the first convolution, 1 or 2 (${DEFAULT-VALUE}).")
    private int stemStride = Stem.DEFAULT.stride();

    @Option(
            names = "--stem-padding",
            paramLabel = "PIXELS",
            description = "Background added round the tile for the first convolution (${DEFAULT-VALUE}).")
    private int stemPadding = Stem.DEFAULT.padding();

    @Option(
            names = "--dropout",
            paramLabel = "SHARE",
            description = "Share of the pooled features dropped in training (${DEFAULT-VALUE}).")
    private float dropout = Architecture.DEFAULT.dropout();

    /** @throws IllegalArgumentException naming the size, its value and the rule it breaks */
    public Architecture architecture() {
        return new Architecture(
                Architecture.DEFAULT.name(),
                widths,
                blocks,
                new Stem(stemKernel, stemStride, stemPadding),
                dropout,
                Architecture.DEFAULT.outputs());
    }
}
