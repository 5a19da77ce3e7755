package dev.digits.segmentation.damage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.model.DigitClassifier;
import dev.digits.model.network.PairOutputs;
import dev.digits.model.store.ModelFiles;
import dev.digits.segmentation.Lattice;
import dev.digits.segmentation.LatticeDecoder;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.PairScores;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.Reading;
import dev.digits.segmentation.Segmenter;
import dev.digits.segmentation.TileScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole way from a picture to its text, with the network that ships. */
class DamagedPictureReadingTest {
    private static final int DRAWINGS = 20;
    private static DigitClassifier classifier;

    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);
    private final LatticeDecoder decoder = new LatticeDecoder();

    @BeforeAll
    static void loadNetwork() throws Exception {
        classifier = DigitClassifier.load(ModelFiles.bundled());
    }

    @AfterAll
    static void freeNetwork() {
        classifier.close();
    }

    @ParameterizedTest
    @EnumSource
    void readsFourInFiveDrawingsWhateverTheirDamage(Damage damage) throws Exception {
        // Given
        DamagedDrawings drawings = new DamagedDrawings(20261122);
        List<String> misread = new ArrayList<>();

        // When
        for (int i = 0; i < DRAWINGS; i++) {
            DamagedDrawings.Drawing drawing = drawings.next(damage);
            String text = read(drawing.picture()).text();
            if (!text.equals(drawing.text())) {
                misread.add(drawing.text() + " as " + text.replace("\n", "/"));
            }
        }

        // Then
        assertThat(misread).as("misread drawings of " + DRAWINGS).hasSizeLessThanOrEqualTo(DRAWINGS / 5);
    }

    private Reading read(Picture picture) throws Exception {
        List<byte[]> tiles = new ArrayList<>();
        Lattice lattice = segmenter.segment(picture, tile -> tiles.add(tile.pixels()));
        float[][] scores = classifier.classify(tiles.toArray(byte[][]::new));
        return decoder.decode(lattice, id -> tileScores(scores[id]));
    }

    private static TileScores tileScores(float... row) {
        PairScores pairs = new PairScores(
                row[11 + PairOutputs.TWO_DIGITS],
                row[11 + PairOutputs.SYMBOL],
                row[11 + PairOutputs.WRONG_CUT],
                Arrays.copyOfRange(row, 11 + PairOutputs.LEFT, 11 + PairOutputs.RIGHT),
                Arrays.copyOfRange(row, 11 + PairOutputs.RIGHT, 11 + PairOutputs.COUNT));
        return new TileScores(Arrays.copyOf(row, 10), row[10], Optional.of(pairs));
    }
}
