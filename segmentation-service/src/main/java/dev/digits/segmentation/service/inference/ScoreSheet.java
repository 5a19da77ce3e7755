package dev.digits.segmentation.service.inference;

import dev.digits.segmentation.PairScores;
import dev.digits.segmentation.TileScores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scores of one drawing's tiles. Filled by one thread, then handed over. */
public final class ScoreSheet {
    private static final int DIGITS = 10;

    private final Map<Integer, TileScores> byTile = new HashMap<>();
    private String modelName = "";
    private String modelVersion = "";
    private long nanos;

    ScoreSheet() {}

    void add(dev.digits.v1.TileScores tile) {
        byTile.put(
                tile.getId(),
                new TileScores(
                        ofDigits(tile.getLogProbabilitiesList()),
                        tile.getLogNotADigit(),
                        tile.hasPairs() ? Optional.of(pairs(tile.getPairs())) : Optional.empty()));
        modelName = tile.getModelName();
        modelVersion = tile.getModelVersion();
    }

    private static PairScores pairs(dev.digits.v1.PairScores scores) {
        return new PairScores(
                scores.getLogTwoDigits(),
                scores.getLogSymbol(),
                scores.getLogWrongCut(),
                ofDigits(scores.getLogLeftList()),
                ofDigits(scores.getLogRightList()));
    }

    private static float[] ofDigits(List<Float> numbers) {
        float[] ofDigits = new float[DIGITS];
        for (int digit = 0; digit < DIGITS; digit++) {
            ofDigits[digit] = numbers.get(digit);
        }
        return ofDigits;
    }

    void finish(long took) {
        nanos = took;
    }

    /**
     * The scores of a tile.
     *
     * @throws MissingScoresException when the inference service left it out
     */
    public TileScores of(int tile) {
        TileScores scores = byTile.get(tile);
        if (scores == null) {
            throw new MissingScoresException(tile);
        }
        return scores;
    }

    /** Name of the model that scored; empty when no tile was sent. */
    public String modelName() {
        return modelName;
    }

    /** Version of the model that scored; empty when no tile was sent. */
    public String modelVersion() {
        return modelVersion;
    }

    /** From the first tile sent to the last score received; 0 when no tile was sent. */
    public long nanos() {
        return nanos;
    }
}
