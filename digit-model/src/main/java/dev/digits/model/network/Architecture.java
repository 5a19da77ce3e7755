package dev.digits.model.network;

import java.util.List;

/**
 * Sizes of the network; all that is needed to rebuild it with the same parameters under the same names.
 *
 * @param name what this family of networks is called, for people and for the answer of the service
 * @param stageWidths channels of each stage, from the input on; the first is the stem's width too
 * @param blocksPerStage residual blocks in each stage, at least 1
 * @param stem the first convolution
 * @param dropout share of the pooled features that is dropped in training, 0 (off) to below 1
 * @param outputs logits a tile: the ten digits at their own index, then "not a digit"
 * @param pairs whether {@value PairOutputs#COUNT} more logits say what a tile holds that is no digit: see {@link
 *     PairOutputs}; null, as in versions older than this, for no
 * @param groups how many trunks stand beside each other, each with its share of every stage's channels, and meet in the
 *     last layers alone: every convolution but the stem's is divided into so many groups (Xie et al. 2017). Several
 *     networks averaged into one have one group for each. Null, as in versions older than this, for 1
 */
public record Architecture(
        String name,
        List<Integer> stageWidths,
        int blocksPerStage,
        Stem stem,
        float dropout,
        int outputs,
        Boolean pairs,
        Integer groups) {

    /** Rows and columns of the input tile, in pixels. */
    public static final int TILE_SIDE = 28;

    /** Index of the logit that says "this is no digit". */
    public static final int NOT_A_DIGIT = 10;

    /** The network that is trained unless sizes are given: about 493,000 weights. */
    public static final Architecture DEFAULT =
            new Architecture("mnist-resnet", List.of(40, 80, 160), 1, Stem.DEFAULT, 0.2f, NOT_A_DIGIT + 1, true, 1);

    private static final int MOST_STAGES = 5;
    private static final int MOST_BLOCKS = 16;
    private static final int WIDEST = 1024;

    /** @throws IllegalArgumentException naming the size, its value and the rule it breaks */
    public Architecture {
        SizeRule.require(name != null && !name.isBlank(), "name", name, "a name that is not blank");
        SizeRule.require(
                stageWidths != null && !stageWidths.isEmpty() && stageWidths.size() <= MOST_STAGES,
                "stageWidths",
                stageWidths,
                "1 to " + MOST_STAGES + " widths");
        for (Integer width : stageWidths) {
            SizeRule.require(
                    width != null && width >= 1 && width <= WIDEST, "stageWidths", stageWidths, "each 1 to " + WIDEST);
        }
        SizeRule.require(
                blocksPerStage >= 1 && blocksPerStage <= MOST_BLOCKS,
                "blocksPerStage",
                blocksPerStage,
                "1 to " + MOST_BLOCKS);
        SizeRule.require(stem != null, "stem", stem, "given");
        SizeRule.require(dropout >= 0 && dropout < 1, "dropout", dropout, "from 0 to below 1");
        SizeRule.require(
                outputs == NOT_A_DIGIT + 1, "outputs", outputs, (NOT_A_DIGIT + 1) + ", the ten digits and not-a-digit");
        stageWidths = List.copyOf(stageWidths);
        pairs = pairs != null && pairs;
        groups = groups == null ? 1 : groups;
        SizeRule.require(groups >= 1, "groups", groups, "1 or more");
        for (int width : stageWidths) {
            SizeRule.require(width % groups == 0, "groups", groups, "a divisor of every stage's width, " + stageWidths);
        }
    }

    /** Logits of one tile, those of pairs included. */
    public int allOutputs() {
        return pairs ? outputs + PairOutputs.COUNT : outputs;
    }

    /** Rows, and columns, of the last stage's features. */
    public int lastSide() {
        int side = (TILE_SIDE + 2 * stem.padding() - stem.kernel()) / stem.stride() + 1;
        for (int stage = 0; stage < stageWidths.size(); stage++) {
            side = (side - 1) / stageStride(stage) + 1;
        }
        return side;
    }

    /**
     * Stride of a stage's first block: every stage but the first halves the picture.
     *
     * @param stage from 0
     */
    public int stageStride(int stage) {
        return stage == 0 ? 1 : 2;
    }
}
