package dev.digits.model.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Sizes of the part that both networks have: the stem and the stages of residual blocks.
 *
 * @param stageWidths channels of each stage, from the input on; the first is the stem's width too
 * @param blocksPerStage residual blocks in each stage, at least 1
 * @param stem the first convolution
 * @param columnStride of the first block of every stage but the first, 1 or 2; over rows it is always 2
 */
public record TrunkSizes(List<Integer> stageWidths, int blocksPerStage, Stem stem, int columnStride) {

    private static final int MOST_STAGES = 5;
    private static final int MOST_BLOCKS = 16;
    private static final int ROW_STRIDE = 2;

    /** @throws IllegalArgumentException naming the size, its value and the rule it breaks */
    public TrunkSizes {
        SizeRule.require(
                stageWidths != null && !stageWidths.isEmpty() && stageWidths.size() <= MOST_STAGES,
                "stageWidths",
                stageWidths,
                "1 to " + MOST_STAGES + " widths");
        for (Integer width : stageWidths) {
            SizeRule.require(
                    width != null && width >= 1 && width <= SizeRule.WIDEST,
                    "stageWidths",
                    stageWidths,
                    "each 1 to " + SizeRule.WIDEST);
        }
        SizeRule.require(
                blocksPerStage >= 1 && blocksPerStage <= MOST_BLOCKS,
                "blocksPerStage",
                blocksPerStage,
                "1 to " + MOST_BLOCKS);
        SizeRule.require(stem != null, "stem", stem, "given");
        stageWidths = List.copyOf(stageWidths);
    }

    /** Channels behind the stem. */
    public int stemChannels() {
        return stageWidths.get(0);
    }

    /** Channels behind the last stage. */
    public int lastChannels() {
        return stageWidths.get(stageWidths.size() - 1);
    }

    /**
     * Rows behind the last stage.
     *
     * @param rows of the input
     */
    public int lastRows(int rows) {
        int left = (rows + 2 * stem.padding() - stem.kernel()) / stem.stride() + 1;
        for (int stage = 1; stage < stageWidths.size(); stage++) {
            left = (left - 1) / ROW_STRIDE + 1;
        }
        return left;
    }

    /** Every residual block, in the order of the forward pass. */
    public List<BlockSizes> blocks() {
        List<BlockSizes> blocks = new ArrayList<>();
        int channels = stemChannels();
        for (int stage = 0; stage < stageWidths.size(); stage++) {
            int width = stageWidths.get(stage);
            for (int i = 0; i < blocksPerStage; i++) {
                String name = "stages." + stage + ".blocks." + i;
                boolean strided = stage > 0 && i == 0;
                blocks.add(new BlockSizes(name, channels, width, strided ? ROW_STRIDE : 1, strided ? columnStride : 1));
                channels = width;
            }
        }
        return blocks;
    }
}
