package dev.digits.model.network;

import java.util.List;

/**
 * Sizes of the line network; all that is needed to rebuild it with the same parameters under the same names.
 *
 * @param stageWidths channels of each stage, from the input on; the first is the stem's width too
 * @param blocksPerStage residual blocks in each stage, at least 1
 * @param stem the first convolution; it must make one column of every {@value #COLUMN_PITCH}
 * @param headWidth channels of each column once its rows are collapsed
 * @param gateWidth outputs of the first linear layer of the {@linkplain ChannelGate gate} of those channels; 0 or null for no
 *     gate
 * @param dropout share of those channels that is dropped in training, 0 (off) to below 1
 */
public record LineArchitecture(
        List<Integer> stageWidths, int blocksPerStage, Stem stem, int headWidth, Integer gateWidth, double dropout) {

    /** Rows of a strip, in pixels. */
    public static final int HEIGHT = 32;

    /** Logits a column: the ten digits at their own index, then "no digit" (the blank of CTC). */
    public static final int CLASSES = 11;

    /** Pixels of the strip that a column of logits stands for. */
    public static final int COLUMN_PITCH = 2;

    /** The network that is trained unless sizes are given: about .81 million weights. */
    public static final LineArchitecture DEFAULT =
            new LineArchitecture(List.of(32, 64, 128), 1, new Stem(6, COLUMN_PITCH, 2), 192, 48, 0.15);

    /** @throws IllegalArgumentException naming the size, its value and the rule it breaks */
    public LineArchitecture {
        stageWidths = trunk(stageWidths, blocksPerStage, stem).stageWidths();
        SizeRule.require(
                stem.stride() == COLUMN_PITCH && stem.kernel() == 2 * stem.padding() + COLUMN_PITCH,
                "stem",
                stem,
                "of stride " + COLUMN_PITCH + " and a kernel of " + COLUMN_PITCH + " more than twice the padding");
        SizeRule.require(
                headWidth >= 1 && headWidth <= SizeRule.WIDEST, "headWidth", headWidth, "1 to " + SizeRule.WIDEST);
        gateWidth = gateWidth == null ? 0 : gateWidth;
        SizeRule.require(
                gateWidth >= 0 && gateWidth <= SizeRule.WIDEST, "gateWidth", gateWidth, "0 to " + SizeRule.WIDEST);
        SizeRule.requireDropout(dropout);
    }

    /** Whether the channels behind the collapse are weighed by what all of the line looks like. */
    public boolean hasGate() {
        return gateWidth > 0;
    }

    /** The stem and the stages: rows are halved from stage to stage, columns are not. */
    public TrunkSizes trunk() {
        return trunk(stageWidths, blocksPerStage, stem);
    }

    /** The window that makes one row of all that the last stage left. */
    public Window collapse() {
        return new Window(trunk().lastRows(HEIGHT), 3, 1, 1, 0, 1);
    }

    /** The window that looks at a column's neighbours. */
    public Window context() {
        return new Window(1, 5, 1, 1, 0, 2);
    }

    private static TrunkSizes trunk(List<Integer> stageWidths, int blocksPerStage, Stem stem) {
        return new TrunkSizes(stageWidths, blocksPerStage, stem, 1);
    }
}
