package dev.digits.segmentation.service.fakes;

import com.google.protobuf.ByteString;
import dev.digits.v1.DecoderParameters;
import dev.digits.v1.Strip;
import dev.digits.v1.StripScores;
import dev.digits.v1.Tile;
import dev.digits.v1.TileScores;
import java.util.Arrays;

/**
 * A reader with trivial rules. On a strip, every run of columns with ink holds a digit, which is named in its middle: a 1 where
 * the run is narrow, else a 0. On a tile, narrow ink is a 1, ink of few rows is no digit, all other ink a 0.
 */
public final class NarrowIsOne {
    private static final int STRIP_HEIGHT = 32;
    private static final int SIDE = 28;
    private static final int BLANK = 10;
    private static final int NARROW = 10;
    private static final int FLAT = 10;
    /** In the columns of a strip: many, so that doubts add up. */
    private static final float CERTAIN = (float) Math.log(0.99999);

    private static final float HARDLY = (float) Math.log(0.000001);
    private static final float SURE = (float) Math.log(0.99);
    private static final float UNLIKELY = (float) Math.log(0.001);

    private NarrowIsOne() {}

    static StripScores read(Strip strip, String version) {
        int[] named = new int[strip.getWidth() / 2];
        Arrays.fill(named, BLANK);
        int from = -1;
        for (int x = 0; x <= strip.getWidth(); x++) {
            boolean ink = x < strip.getWidth() && hasInk(strip.getPixels(), x, strip.getWidth(), STRIP_HEIGHT);
            if (ink && from < 0) {
                from = x;
            } else if (!ink && from >= 0) {
                named[(from + x) / 4] = x - from <= NARROW ? 1 : 0;
                from = -1;
            }
        }
        StripScores.Builder scores = StripScores.newBuilder()
                .setId(strip.getId())
                .setModelName("narrow-is-one")
                .setModelVersion(version)
                .setDecoder(DecoderParameters.newBuilder().setTileWeight(0.9).setTemperature(1));
        for (int column : named) {
            for (int label = 0; label <= BLANK; label++) {
                scores.addLogProbabilities(label == column ? CERTAIN : HARDLY);
            }
        }
        return scores.build();
    }

    static TileScores score(Tile tile, String version) {
        int columns = 0;
        int rows = 0;
        for (int i = 0; i < SIDE; i++) {
            columns += hasInk(tile.getPixels(), i, SIDE, SIDE) ? 1 : 0;
            rows += rowHasInk(tile.getPixels(), i) ? 1 : 0;
        }
        int named = rows <= FLAT ? BLANK : columns <= NARROW ? 1 : 0;
        TileScores.Builder scores = TileScores.newBuilder()
                .setId(tile.getId())
                .setLogNotADigit(named == BLANK ? SURE : UNLIKELY)
                .setModelName("narrow-is-one")
                .setModelVersion(version);
        for (int value = 0; value < 10; value++) {
            scores.addLogProbabilities(value == named ? SURE : UNLIKELY);
        }
        return scores.build();
    }

    private static boolean hasInk(ByteString pixels, int column, int width, int height) {
        for (int y = 0; y < height; y++) {
            if (Byte.toUnsignedInt(pixels.byteAt(y * width + column)) > 100) {
                return true;
            }
        }
        return false;
    }

    private static boolean rowHasInk(ByteString pixels, int row) {
        for (int x = 0; x < SIDE; x++) {
            if (Byte.toUnsignedInt(pixels.byteAt(row * SIDE + x)) > 100) {
                return true;
            }
        }
        return false;
    }
}
