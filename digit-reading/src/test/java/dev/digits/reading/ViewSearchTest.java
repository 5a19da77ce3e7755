package dev.digits.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.decoder.ColumnScores;
import dev.digits.decoder.DecoderParameters;
import dev.digits.decoder.LineDecoder;
import dev.digits.segmentation.Box;
import dev.digits.segmentation.EmissionRange;
import dev.digits.segmentation.LineCut;
import dev.digits.segmentation.Paper;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.SegmentedDrawing;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.StripMap;
import dev.digits.segmentation.View;
import dev.digits.segmentation.WrittenLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewSearchTest {
    private static final SegmentedDrawing THREE_MARKS =
            new SegmentedDrawing(List.of(new PaperLine(0, 32), new PaperLine(1, 32), new PaperLine(2, 32)), List.of());

    /** Marks of 20 pixels on a line that falls by 30 degrees. */
    private static final SegmentedDrawing SLOPED = new SegmentedDrawing(
            List.of(new MarkedLine(IntStream.range(0, 5)
                    .mapToObj(i -> new Box(52 * i, 30 * i, 20, 20))
                    .toList())),
            List.of());

    private static final SegmentedDrawing DOUBTFUL_MARK =
            new SegmentedDrawing(List.of(new PaperLine(0, 32)), List.of(), List.of(Paper.OTHER_COLOUR));

    private final ViewSearch<Reading> search = new ViewSearch<>(reading -> reading);

    @Test
    void endsWithTheDrawingAsItIsWhereItIsReadWell() {
        // When
        assertThat(search.view().degrees()).isZero();
        search.tell(THREE_MARKS, reading(0.99, 4, 0, 7));

        // Then
        assertThat(search.goesOn()).isFalse();
        assertThat(search.best().text()).isEqualTo("407");
    }

    @Test
    void takesTheWayUpThatIsReadBestOfAll() {
        // When
        List<Integer> tried =
                tellAll(reading(0.5, 4, 2, 7), reading(0.98, 2, 5, 7), reading(0.99, 3, 2, 4), reading(0.9, 4, 2, 3));

        // Then
        assertThat(tried).containsExactly(0, 180, 90, 270);
        assertThat(search.best().text()).isEqualTo("324");
    }

    @Test
    void doesNotTurnDigitsThatAreReadWellAmongSigns() {
        // When
        search.tell(THREE_MARKS, beside(1, reading(0.99, 4, 0, 7)));

        // Then
        assertThat(search.goesOn()).isFalse();
    }

    @Test
    void turnsDigitsThatAreReadWellAmongAsManyMarksThatAreNone() {
        // When
        search.tell(THREE_MARKS, beside(3, reading(0.99, 4, 0, 7)));

        // Then
        assertThat(search.goesOn()).isTrue();
    }

    @Test
    void keepsTheDrawingAsItIsWhereNoOtherWayUpIsReadWell() {
        // When
        List<Integer> tried =
                tellAll(reading(0.5, 4, 2, 7), reading(0.8, 2, 5, 7), reading(0.6, 2, 2, 2), reading(0.4, 5, 5, 5));

        // Then
        assertThat(tried).containsExactly(0, 180, 90, 270);
        assertThat(search.best().text()).isEqualTo("427");
    }

    @Test
    void believesDigitsThatTellThoughSomeAreDoubtful() {
        // When
        tellAll(reading(0.5, 4, 2, 7), reading(0.92, 2, 5, 7), reading(0.5, 3, 3, 3), reading(0.5, 3, 3, 3));

        // Then
        assertThat(search.best().text()).isEqualTo("257");
    }

    @Test
    void believesTwoDigitsThatTellAmongOthersOnlyWhereAllAreReadWell() {
        assertThat(withAQuarterTurn(reading(0.99, 2, 0, 7), 0.5)).isEqualTo("207");
        assertThat(withAQuarterTurn(reading(0.92, 2, 0, 7), 0.5)).isEqualTo("427");
    }

    @Test
    void believesOneDigitThatTellsOnlyWhereItIsReadFarWorseUpsideDown() {
        assertThat(withAQuarterTurn(reading(0.99, 1, 0, 7), 0.9)).isEqualTo("107");
        assertThat(withAQuarterTurn(reading(0.99, 1, 0, 7), 0.985)).isEqualTo("427");
        assertThat(withAQuarterTurn(reading(0.92, 1, 0, 7), 0.5)).isEqualTo("427");
    }

    @Test
    void doesNotBelieveDigitsThatLookTheSameTurned() {
        assertThat(withAQuarterTurn(reading(0.99, 1, 0, 8), 0.5)).isEqualTo("427");
    }

    @Test
    void doesNotTurnASingleMark() {
        // Given
        SegmentedDrawing mark = new SegmentedDrawing(List.of(new PaperLine(0, 32)), List.of());

        // When
        search.tell(mark, reading(0.5, 4));

        // Then
        assertThat(search.goesOn()).isFalse();
    }

    @Test
    void readsMarksThatLieOnASlopeAlongIt() {
        // When
        search.tell(SLOPED, reading(0.5, 4, 2, 7));
        int degrees = search.view().degrees();
        search.tell(SLOPED, reading(0.99, 2, 5, 7));

        // Then
        assertThat(degrees).isBetween(25, 35);
        assertThat(search.best().text()).isEqualTo("257");
    }

    @Test
    void doesNotMakeDigitsOfTheRingsAndStrokeOfASign() {
        // When: nothing is read but along the slope
        search.tell(SLOPED, reading(0.5));
        search.tell(SLOPED, reading(0.99, 0, 1, 0));

        // Then
        assertThat(search.best().text()).isEmpty();
    }

    @Test
    void goesOnToQuarterTurnsWhereEachDigitIsALineOfItsOwnAlongTheSlope() {
        // When
        search.tell(SLOPED, reading(0.5, 4, 2, 7));
        search.tell(SLOPED, column(0.99, 2, 5, 7));

        // Then
        assertThat(search.best().text()).isEqualTo("427");
        assertThat(search.goesOn()).isTrue();
    }

    @Test
    void goesOnToQuarterTurnsWhereMostLinesAlongTheSlopeAreOfOneDigit() {
        // When
        search.tell(SLOPED, reading(0.5, 4, 2, 7));
        search.tell(SLOPED, new Reading(List.of(line(0.99, 2, 5), line(0.99, 7)), List.of()));

        // Then
        assertThat(search.best().text()).isEqualTo("427");
        assertThat(search.goesOn()).isTrue();
    }

    @Test
    void readsTheNegativeWhereThePictureIsReadPoorly() {
        // When
        search.tell(DOUBTFUL_MARK, reading(0.5));
        View view = search.view();
        search.tell(DOUBTFUL_MARK, reading(0.99, 7));

        // Then
        assertThat(view).isEqualTo(View.on(Paper.OTHER_COLOUR));
        assertThat(search.goesOn()).isFalse();
        assertThat(search.best().text()).isEqualTo("7");
    }

    @Test
    void keepsThePictureWhoseNegativeIsReadPoorlyToo() {
        // When
        search.tell(DOUBTFUL_MARK, reading(0.5, 4));
        search.tell(DOUBTFUL_MARK, reading(0.8, 7));

        // Then
        assertThat(search.goesOn()).isFalse();
        assertThat(search.best().text()).isEqualTo("4");
    }

    @Test
    void readsNoNegativeWhereThePictureIsReadWell() {
        // When
        search.tell(DOUBTFUL_MARK, reading(0.99, 4));

        // Then
        assertThat(search.goesOn()).isFalse();
    }

    /** What is read of a drawing that is 427 at a half as it is, so by a quarter turn, and three other digits with such a confidence by the opposite one. */
    private static String withAQuarterTurn(Reading turned, double upsideDown) {
        ViewSearch<Reading> search = new ViewSearch<>(reading -> reading);
        Map<Integer, Reading> readings = Map.of(
                0, reading(0.5, 4, 2, 7), 180, reading(0.5, 3, 3, 3), 90, turned, 270, reading(upsideDown, 6, 9, 4));
        while (search.goesOn()) {
            search.tell(THREE_MARKS, readings.get(search.view().degrees()));
        }
        return search.best().text();
    }

    private List<Integer> tellAll(Reading... readings) {
        List<Integer> tried = new ArrayList<>();
        for (int i = 0; i < readings.length && search.goesOn(); i++) {
            tried.add(search.view().degrees());
            search.tell(THREE_MARKS, readings[i]);
        }
        return tried;
    }

    /** One line of digits, each read with this confidence, none of its marks left over. */
    private static Reading reading(double confidence, int... digits) {
        return new Reading(List.of(line(confidence, digits)), List.of());
    }

    /** The same with so many marks on its line that no digit claims. */
    private static Reading beside(int others, Reading reading) {
        ReadLine line = reading.lines().get(0);
        List<Rejected> rejected =
                Collections.nCopies(others, new Rejected(new Box(0, 0, 1, 1), Rejected.Reason.SIGN, Optional.empty()));
        return new Reading(
                List.of(new ReadLine(line.strip(), line.map(), line.scores(), line.spans(), rejected)), List.of());
    }

    /** Digits one below another, each read with this confidence. */
    private static Reading column(double confidence, int... digits) {
        return new Reading(
                Arrays.stream(digits).mapToObj(digit -> line(confidence, digit)).toList(), List.of());
    }

    private static ReadLine line(double confidence, int... digits) {
        LineDecoder decoder = new LineDecoder(new DecoderParameters(1, 0, 0, 1));
        PaperLine line = new PaperLine(0, 64);
        CutLine cut = CutLine.of(line, line.scores(digits), decoder);
        List<float[]> tiles =
                Arrays.stream(digits).mapToObj(digit -> tile(digit, confidence)).toList();
        ReadLine read = cut.decide(decoder, tiles);
        return new ReadLine(read.strip(), read.map(), read.scores(), read.spans(), List.of());
    }

    private static float[] tile(int digit, double confidence) {
        float[] scores = new float[ColumnScores.CLASSES];
        Arrays.fill(scores, (float) Math.log((1 - confidence) / 10 + 1e-9));
        scores[digit] = (float) Math.log(confidence);
        return scores;
    }

    /** A line of which nothing but the places of its marks is known. */
    private record MarkedLine(List<Box> marks) implements WrittenLine {
        @Override
        public Strip strip() {
            throw new UnsupportedOperationException();
        }

        @Override
        public StripMap map() {
            throw new UnsupportedOperationException();
        }

        @Override
        public LineCut cut(List<EmissionRange> ranges) {
            throw new UnsupportedOperationException();
        }
    }
}
