package dev.digits.segmentation.service.fakes;

import dev.digits.v1.Tile;
import dev.digits.v1.TileScores;

/** Scores by a trivial rule: ink of at most ten columns is a 1, wider ink is a 0. */
public final class NarrowIsOne {
    private static final int SIDE = 28;
    private static final float SURE = (float) Math.log(0.9);
    private static final float UNLIKELY = (float) Math.log(0.01);

    private NarrowIsOne() {}

    static TileScores score(Tile tile) {
        int digit = columns(tile) <= 10 ? 1 : 0;
        TileScores.Builder scores = TileScores.newBuilder()
                .setId(tile.getId())
                .setLogNotADigit(UNLIKELY)
                .setModelName("narrow-is-one")
                .setModelVersion("v1");
        for (int value = 0; value < 10; value++) {
            scores.addLogProbabilities(value == digit ? SURE : UNLIKELY);
        }
        return scores.build();
    }

    private static int columns(Tile tile) {
        int count = 0;
        for (int x = 0; x < SIDE; x++) {
            boolean ink = false;
            for (int y = 0; y < SIDE; y++) {
                ink |= Byte.toUnsignedInt(tile.getPixels().byteAt(y * SIDE + x)) > 100;
            }
            count += ink ? 1 : 0;
        }
        return count;
    }
}
