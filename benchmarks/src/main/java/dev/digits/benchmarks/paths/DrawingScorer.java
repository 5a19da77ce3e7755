package dev.digits.benchmarks.paths;

import dev.digits.model.DigitClassifier;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.Lattice;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.Segmenter;
import dev.digits.segmentation.TileScores;
import dev.digits.segmentation.UnreadableDrawingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
            return new ScoredDrawing(drawing, form, lattice, scores(tiles));
        } catch (UnreadableDrawingException | DrawingTooLargeException e) {
            throw new IOException(drawing.picture() + ": " + e.getMessage(), e);
        }
    }

    private List<TileScores> scores(List<byte[]> tiles) {
        List<TileScores> scores = new ArrayList<>();
        for (int begin = 0; begin < tiles.size(); begin += BATCH) {
            List<byte[]> batch = tiles.subList(begin, Math.min(tiles.size(), begin + BATCH));
            for (float[] row : classifier.classify(batch.toArray(byte[][]::new))) {
                scores.add(new TileScores(Arrays.copyOf(row, row.length - 1), row[row.length - 1]));
            }
        }
        return scores;
    }

    @Override
    public void close() {
        classifier.close();
    }
}
