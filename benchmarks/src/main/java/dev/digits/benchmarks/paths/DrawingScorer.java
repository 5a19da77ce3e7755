package dev.digits.benchmarks.paths;

import dev.digits.model.DigitClassifier;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.PairOutputs;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.Lattice;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.PairScores;
import dev.digits.segmentation.Segmenter;
import dev.digits.segmentation.TileScores;
import dev.digits.segmentation.UnreadableDrawingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Cuts drawings and has the network score their tiles. Holds native memory until it is closed. */
final class DrawingScorer implements AutoCloseable {
    private static final int BATCH = 32;

    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);
    private final DigitClassifier classifier;

    /**
     * Loads a network.
     *
     * @throws DamagedModelException when a file of it is missing or wrong
     */
    DrawingScorer(ModelFiles model) throws DamagedModelException {
        classifier = DigitClassifier.load(model);
    }

    /**
     * Cuts and scores one drawing.
     *
     * @throws IOException when it cannot be read; the message names its file
     */
    ScoredDrawing score(KnownDrawing drawing, Form form) throws IOException {
        List<byte[]> tiles = new ArrayList<>();
        try {
            Lattice lattice = segmenter.segment(drawing.as(form), tile -> tiles.add(tile.pixels()));
            return ScoredDrawing.of(drawing, form, lattice, scores(tiles));
        } catch (UnreadableDrawingException | DrawingTooLargeException e) {
            throw new IOException(drawing.picture() + ": " + e.getMessage(), e);
        }
    }

    private List<TileScores> scores(List<byte[]> tiles) {
        List<TileScores> scores = new ArrayList<>();
        for (int begin = 0; begin < tiles.size(); begin += BATCH) {
            List<byte[]> batch = tiles.subList(begin, Math.min(tiles.size(), begin + BATCH));
            for (float[] row : classifier.classify(batch.toArray(byte[][]::new))) {
                scores.add(tileScores(row));
            }
        }
        return scores;
    }

    private static TileScores tileScores(float... row) {
        int ofDigits = Architecture.NOT_A_DIGIT + 1;
        Optional<PairScores> pairs = row.length == ofDigits
                ? Optional.empty()
                : Optional.of(new PairScores(
                        row[ofDigits + PairOutputs.TWO_DIGITS],
                        row[ofDigits + PairOutputs.SYMBOL],
                        row[ofDigits + PairOutputs.WRONG_CUT],
                        Arrays.copyOfRange(row, ofDigits + PairOutputs.LEFT, ofDigits + PairOutputs.RIGHT),
                        Arrays.copyOfRange(row, ofDigits + PairOutputs.RIGHT, ofDigits + PairOutputs.COUNT)));
        return new TileScores(Arrays.copyOf(row, Architecture.NOT_A_DIGIT), row[Architecture.NOT_A_DIGIT], pairs);
    }

    @Override
    public void close() {
        classifier.close();
    }
}
