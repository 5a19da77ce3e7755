package dev.digits.training.cuts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import dev.digits.training.dataset.LabelledImages;
import dev.digits.training.dataset.SampleImages;
import dev.digits.training.label.TileLabel;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CutTilesTest {

    /** Gives the middle of every range: digits of usual size on one line, half a tile's pixel into each other. */
    private static final RandomGenerator MIDDLE = () -> 1L << 63;

    private final LabelledImages sample = SampleImages.of(digit -> true);

    @Test
    void equalSeedsGiveEqualTilesAndOthersDoNot() {
        // Given
        LabelledImages few = sample.select(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19);

        // When
        CutTiles one = CutTiles.of(few, 1);
        CutTiles again = CutTiles.of(few, 1);
        CutTiles other = CutTiles.of(few, 2);

        // Then
        assertThat(again.digits().pixels())
                .isEqualTo(one.digits().pixels())
                .isNotEqualTo(other.digits().pixels());
        assertThat(again.others())
                .usingElementComparator((a, b) -> Arrays.compare(a.tile(), b.tile()))
                .containsExactlyElementsOf(one.others());
    }

    @Test
    void findsDigitsOfEachKindAndMoreThatIsNone() {
        // When
        CutTiles cut = CutTiles.of(sample, 1);

        // Then: 250 drawings of one to three digits
        assertThat(cut.digits().size()).isBetween(220, 560);
        for (byte digit = 0; digit < LabelledImages.CLASSES; digit++) {
            assertThat(cut.digits().labels()).as("digit %d", digit).contains(digit);
        }
        assertThat(cut.others().size()).isBetween(340, 1600);
        long pairs =
                cut.others().stream().filter(other -> other.label().isPair()).count();
        assertThat(pairs).isBetween(100L, 400L);
    }

    @Test
    void aDigitsOwnInkIsThatDigit() {
        // Given
        WrittenDigits written = written(2);

        // Then
        for (WrittenDigits.Ink digit : written.digits()) {
            assertThat(label(written, mark(digit, 0, digit.width()))).isEqualTo(TileLabel.digit(digit.label()));
        }
    }

    @Test
    void halfADigitIsNone() {
        // Given
        WrittenDigits written = written(1);
        WrittenDigits.Ink digit = written.digits().get(0);

        // Then
        assertThat(label(written, mark(digit, 0, digit.width() / 2))).isEqualTo(TileLabel.WRONG_CUT);
    }

    @Test
    void twoDigitsAtOnceAreThesePair() {
        // Given
        WrittenDigits written = written(2);
        List<WrittenDigits.Ink> digits = written.digits();
        Mark both = Mark.join(List.of(
                mark(digits.get(0), 0, digits.get(0).width()),
                mark(digits.get(1), 0, digits.get(1).width())));

        // Then
        assertThat(label(written, both))
                .isEqualTo(TileLabel.pair(digits.get(0).label(), digits.get(1).label()));
    }

    @Test
    void oneDigitAndMostOfAnotherAreAWrongCut() {
        // Given
        WrittenDigits written = written(2);
        List<WrittenDigits.Ink> digits = written.digits();
        Mark more = Mark.join(List.of(
                mark(digits.get(0), 0, digits.get(0).width()),
                mark(digits.get(1), 0, 3 * digits.get(1).width() / 4)));

        // Then
        assertThat(label(written, more)).isEqualTo(TileLabel.WRONG_CUT);
    }

    @Test
    void threeDigitsAtOnceAreAWrongCut() {
        // Given
        WrittenDigits written = written(3);
        Mark all = Mark.join(written.digits().stream()
                .map(digit -> mark(digit, 0, digit.width()))
                .toList());

        // Then
        assertThat(label(written, all)).isEqualTo(TileLabel.WRONG_CUT);
    }

    @Test
    void mostOfADigitIsNeitherPlainlyItNorPlainlyNone() {
        // Given: a zero without the last of its columns
        WrittenDigits written = new WrittenDigits();
        int zero = index(0);
        written.add(sample.tile(zero), 0, MIDDLE);
        WrittenDigits.Ink digit = written.digits().get(0);
        double mass = digit.mass();
        int columns = digit.width();
        while (mass(mark(digit, 0, columns)) > 0.7 * mass) {
            columns--;
        }

        // Then
        assertThat(new CutLabel(written.digits()).of(mark(digit, 0, columns))).isEmpty();
    }

    @Test
    void neighboursTouch() {
        // Given: in the middle of the range they are half a tile's pixel into each other
        WrittenDigits written = written(2);
        WrittenDigits.Ink left = written.digits().get(0);
        WrittenDigits.Ink right = written.digits().get(1);

        // When
        boolean touch = false;
        for (int x = right.left(); x < left.left() + left.width(); x++) {
            for (int y = 0; y < left.grey().length / left.width(); y++) {
                touch |= left.at(x, y) > 0.25 && right.at(x, y) > 0.25;
            }
        }

        // Then
        assertThat(touch).isTrue();
    }

    private TileLabel label(WrittenDigits written, Mark cut) {
        return new CutLabel(written.digits()).of(cut).orElseThrow();
    }

    private WrittenDigits written(int count) {
        WrittenDigits written = new WrittenDigits();
        for (int i = 0; i < count; i++) {
            written.add(sample.tile(index(3 * i)), sample.label(index(3 * i)), MIDDLE);
        }
        return written;
    }

    private int index(int digit) {
        int index = 0;
        while (sample.label(index) != digit) {
            index++;
        }
        return index;
    }

    private static Mark mark(WrittenDigits.Ink digit, int from, int to) {
        int rows = digit.grey().length / digit.width();
        byte[] ink = new byte[rows * (to - from)];
        for (int y = 0; y < rows; y++) {
            for (int x = from; x < to; x++) {
                ink[y * (to - from) + x - from] = (byte) Math.round(255 * digit.at(digit.left() + x, y));
            }
        }
        return new Mark(new Box(digit.left() + from, 0, to - from, rows), ink);
    }

    private static double mass(Mark mark) {
        double mass = 0;
        for (byte value : mark.ink()) {
            mass += Byte.toUnsignedInt(value) / 255.0;
        }
        return mass;
    }
}
