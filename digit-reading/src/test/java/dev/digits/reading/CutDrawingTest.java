package dev.digits.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.digits.decoder.ColumnScores;
import dev.digits.decoder.DecoderParameters;
import dev.digits.decoder.LineDecoder;
import dev.digits.decoder.MarkKinds;
import dev.digits.segmentation.Box;
import dev.digits.segmentation.MarkShape;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.Rejected.Reason;
import dev.digits.segmentation.Tile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CutDrawingTest {
    private static final int NOTHING = ColumnScores.BLANK;
    private static final Rejected SPECK = new Rejected(new Box(90, 90, 1, 1), Reason.SPECK, Optional.empty());

    private final LineDecoder decoder = new LineDecoder(new DecoderParameters(0.5, 0, 0, 1));
    private final PaperLine upper = new PaperLine(1, 64);
    private final PaperLine lower = new PaperLine(2, 32);

    @Test
    void readsLinesOfDigitsWithTheirBoxesAndTiles() {
        // Given
        CutDrawing drawing = new CutDrawing(List.of(line(upper, 4, 0, 7), line(lower, 1)), List.of());

        // When
        Reading reading = drawing.decide(decoder, List.of(tile(4), tile(0), tile(7), tile(1)));

        // Then
        assertThat(reading.lines())
                .extracting(line -> line.digits().stream().map(Digit::value).toList())
                .containsExactly(List.of(4, 0, 7), List.of(1));
        Digit nought = reading.lines().get(0).digits().get(1);
        assertThat(nought.box()).isEqualTo(new Box(16, 3, 2, 26));
        assertThat(nought.tile()[0]).isEqualTo((byte) 26);
    }

    @Test
    void numbersTilesThroughAllLines() {
        // Given
        CutDrawing drawing = new CutDrawing(List.of(line(upper, 4, 0), line(lower, 1)), List.of());

        // When
        List<Tile> tiles = drawing.tiles();

        // Then
        assertThat(tiles).extracting(Tile::id).containsExactly(0, 1, 2);
        assertThat(tiles).extracting(tile -> (int) tile.pixels()[0]).containsExactly(18, 26, 28);
    }

    @Test
    void givesTheConfidenceAmongAllElevenAndTheProbabilitiesAmongTheTenDigits() {
        // Given
        CutDrawing drawing = new CutDrawing(List.of(line(upper, 4)), List.of());

        // When
        ReadSpan span =
                drawing.decide(decoder, List.of(tile(4))).lines().get(0).spans().get(0);

        // Then
        Digit four = span.digit().orElseThrow();
        float[] both = span.decision().logProbabilities();
        double none = Math.exp(both[NOTHING]);
        assertThat(four.confidence()).isCloseTo((float) Math.exp(both[4]), within(1e-6f));
        assertThat(four.probabilities()).hasSize(10);
        assertThat(four.probabilities()[4]).isCloseTo((float) (Math.exp(both[4]) / (1 - none)), within(1e-4f));
        assertThat(IntStream.range(0, 10)
                        .mapToDouble(i -> four.probabilities()[i])
                        .sum())
                .isCloseTo(1, within(1e-5));
    }

    @Test
    void rejectsWhatTheNetworksTakeForNoDigitAndWhatNoDigitClaims() {
        // Given
        CutDrawing drawing = new CutDrawing(List.of(line(upper, 4, 0)), List.of(SPECK));
        LineDecoder trustsTiles = new LineDecoder(new DecoderParameters(1, 0, 0, 1));

        // When
        Reading reading = drawing.decide(trustsTiles, List.of(tile(NOTHING), tile(0)));

        // Then
        assertThat(reading.lines().get(0).digits()).extracting(Digit::value).containsExactly(0);
        assertThat(reading.rejected())
                .extracting(Rejected::reason)
                .containsExactly(Reason.SPECK, Reason.NOT_A_DIGIT, Reason.NOT_A_DIGIT);
        assertThat(reading.rejected().get(1).box()).isEqualTo(new Box(8, 3, 2, 26));
        assertThat(reading.rejected().get(1).tile().orElseThrow()[0]).isEqualTo((byte) 18);
        assertThat(reading.rejected().get(2).box()).isEqualTo(PaperLine.UNCLAIMED);
        assertThat(reading.rejected().get(2).tile()).isEmpty();
    }

    @Test
    void tellsWhatARefusedMarkIsWhereThatWasFitted() {
        // Given a reader to whom marks without measures are letters
        List<Double> weights = new ArrayList<>(Collections.nCopies(3 * MarkKinds.weightsOf(MarkShape.MEASURES), 0.0));
        weights.set(2 * MarkKinds.weightsOf(MarkShape.MEASURES) - 1, 5.0);
        LineDecoder fitted = new LineDecoder(new DecoderParameters(1, 0, 0, 1).with(new MarkKinds(weights)));
        CutDrawing drawing = new CutDrawing(List.of(line(upper, 4, 0)), List.of(SPECK));

        // When
        Reading reading = drawing.decide(fitted, List.of(tile(NOTHING), tile(0)));

        // Then
        assertThat(reading.rejected())
                .extracting(Rejected::reason)
                .containsExactly(Reason.SPECK, Reason.LETTER, Reason.LETTER);
    }

    @Test
    void tellsHowALineWithoutADigitWasRead() {
        // Given
        CutDrawing drawing = new CutDrawing(List.of(line(upper)), List.of());

        // When
        Reading reading = drawing.decide(decoder, List.of());

        // Then
        assertThat(reading.lines()).hasSize(1);
        assertThat(reading.lines().get(0).digits()).isEmpty();
        assertThat(reading.rejected()).extracting(Rejected::box).containsExactly(PaperLine.UNCLAIMED);
    }

    @Test
    void rejectsTheMarksOfLinesWithWhichThereWouldBeTooManyDigits() {
        // Given
        CutDrawing drawing = new CutDrawing(List.of(line(upper, 4, 0), line(lower, 1)), List.of(SPECK));

        // When
        CutDrawing limited = drawing.limitedTo(2);

        // Then
        assertThat(limited.lines()).containsExactly(drawing.lines().get(0));
        assertThat(limited.rejected())
                .extracting(Rejected::reason)
                .containsExactly(Reason.SPECK, Reason.TOO_MANY_MARKS, Reason.TOO_MANY_MARKS);
        assertThat(limited.tiles()).hasSize(2);
    }

    @Test
    void refusesScoresOfAnotherStrip() {
        // Given
        ColumnScores scores = lower.scores(1);

        // When / Then
        assertThatThrownBy(() -> CutLine.of(upper, scores, decoder)).hasMessageContaining("strip 1 of 64 pixels");
    }

    private CutLine line(PaperLine line, int... digits) {
        return CutLine.of(line, line.scores(digits), decoder);
    }

    /** A tile network's opinion: 0.9 for one of eleven. */
    private static float[] tile(int label) {
        float[] scores = new float[ColumnScores.CLASSES];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) Math.log(i == label ? 0.9 : 0.01);
        }
        return scores;
    }
}
