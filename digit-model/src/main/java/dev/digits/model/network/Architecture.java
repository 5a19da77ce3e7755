package dev.digits.model.network;

import java.util.List;

/**
 * Sizes of the tile network; all that is needed to rebuild it with the same parameters under the same names.
 *
 * @param name what this family of networks is called, for people and for the answer of the service
 * @param stageWidths channels of each stage, from the input on; the first is the stem's width too
 * @param blocksPerStage residual blocks in each stage, at least 1
 * @param stem the first convolution
 * @param dropout share of the pooled features that is dropped in training, 0 (off) to below 1
 * @param outputs logits a tile: the ten digits at their own index, then "not a digit"
 */
public record Architecture(
        String name, List<Integer> stageWidths, int blocksPerStage, Stem stem, float dropout, int outputs) {

    /** Rows and columns of the input tile, in pixels. */
    public static final int TILE_SIDE = 28;

    /** Index of the logit that says "this is no digit". */
    public static final int NOT_A_DIGIT = 10;

    /** The network that is trained unless sizes are given: about 482,000 weights. */
    public static final Architecture DEFAULT =
            new Architecture("mnist-resnet", List.of(40, 80, 160), 1, Stem.DEFAULT, 0.2f, NOT_A_DIGIT + 1);

    /** @throws IllegalArgumentException naming the size, its value and the rule it breaks */
    public Architecture {
        SizeRule.require(name != null && !name.isBlank(), "name", name, "a name that is not blank");
        stageWidths = trunk(stageWidths, blocksPerStage, stem).stageWidths();
        SizeRule.requireDropout(dropout);
        SizeRule.require(
                outputs == NOT_A_DIGIT + 1, "outputs", outputs, (NOT_A_DIGIT + 1) + ", the ten digits and not-a-digit");
    }

    /** The stem and the stages; every stage but the first halves rows and columns. */
    public TrunkSizes trunk() {
        return trunk(stageWidths, blocksPerStage, stem);
    }

    private static TrunkSizes trunk(List<Integer> stageWidths, int blocksPerStage, Stem stem) {
        return new TrunkSizes(stageWidths, blocksPerStage, stem, 2);
    }
}
