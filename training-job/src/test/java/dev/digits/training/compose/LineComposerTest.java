package dev.digits.training.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.decoder.ColumnScores;
import dev.digits.decoder.CtcAlignment;
import dev.digits.decoder.LabelWindow;
import dev.digits.model.network.LineArchitecture;
import dev.digits.segmentation.opencv.OpenCvNatives;
import dev.digits.training.dataset.SampleImages;
import dev.digits.training.ink.InkPart;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineComposerTest {

    private static final int LINES = 400;

    /** What lines are composed of. */
    @SuppressWarnings("ImmutableEnumChecker") // a bank is never changed
    enum Source {
        MNIST_ALONE(GlyphBank.of(MadeUpInk.images(), InkPart.NONE)),
        INK(MadeUpInk.bank());

        private final GlyphBank bank;

        Source(GlyphBank bank) {
            this.bank = bank;
        }

        List<ComposedLine> lines() {
            return LineComposerTest.lines(bank);
        }
    }

    @BeforeAll
    static void load() {
        OpenCvNatives.load();
    }

    @ParameterizedTest
    @EnumSource
    void theSameRandomNumbersGiveTheSameLines(Source source) {
        // Given
        LineComposer composer = new LineComposer(source.bank);
        LineComposer other = new LineComposer(source.bank);

        for (int seed = 0; seed < 50; seed++) {
            // When
            ComposedLine line = composer.compose(new SplittableRandom(seed));
            ComposedLine again = other.compose(new SplittableRandom(seed));

            // Then
            assertThat(again.strip().pixels()).isEqualTo(line.strip().pixels());
            assertThat(again.labels()).isEqualTo(line.labels());
            assertThat(again.windows()).isEqualTo(line.windows());
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherRandomNumbersGiveOtherLines(Source source) {
        assertThat(source.lines().stream()
                        .map(line -> Arrays.hashCode(line.strip().pixels()))
                        .distinct())
                .hasSize(LINES);
    }

    @ParameterizedTest
    @EnumSource
    void everyDigitHasItsWindowInOrderInsideTheStrip(Source source) {
        for (ComposedLine line : source.lines()) {
            int columns = line.strip().width() / LineArchitecture.COLUMN_PITCH;
            assertThat(line.windows()).hasSize(line.isAsWritten() ? 0 : line.labels().length);
            int middle = -1;
            for (LabelWindow window : line.windows()) {
                assertThat(window.last()).isLessThan(columns);
                assertThat(window.last() - window.first()).isGreaterThanOrEqualTo(1);
                assertThat(window.first() + window.last()).isGreaterThanOrEqualTo(middle);
                middle = window.first() + window.last();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void windowsLeaveAPathThatSpellsTheLine(Source source) {
        // Given
        List<ComposedLine> lines = source.lines();

        // When
        long spelled = lines.stream()
                .filter(line -> {
                    int columns = line.strip().width() / LineArchitecture.COLUMN_PITCH;
                    ColumnScores any = new ColumnScores(columns, new float[columns * ColumnScores.CLASSES]);
                    return Double.isFinite(
                            CtcAlignment.of(any, line.labels(), line.windows()).logLikelihood());
                })
                .count();

        // Then
        assertThat(spelled).isEqualTo(LINES);
    }

    @ParameterizedTest
    @EnumSource
    void inkStandsInEveryWindow(Source source) {
        for (ComposedLine line : source.lines()) {
            for (LabelWindow window : line.windows()) {
                int from = window.first() * LineArchitecture.COLUMN_PITCH;
                int to = (window.last() + 1) * LineArchitecture.COLUMN_PITCH;
                assertThat(darkest(line, from, to)).as(line.text()).isGreaterThan(60);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void linesOfLettersAndSignsAloneSayNothing(Source source) {
        // When
        List<ComposedLine> blank = source.lines().stream()
                .filter(line -> line.labels().length == 0)
                .toList();

        // Then: 14 in 100 of the lines that were not written whole
        assertThat(blank).hasSizeBetween(LINES / 14, LINES / 5);
        for (ComposedLine line : blank) {
            assertThat(line.text()).isEmpty();
            assertThat(line.windows()).isEmpty();
            assertThat(line.isAsWritten()).isFalse();
            assertThat(darkest(line, 0, line.strip().width())).isGreaterThan(150);
        }
    }

    @ParameterizedTest
    @EnumSource
    void marksByThemselvesAreADigitOrSayNothing(Source source) {
        // Given
        LineComposer composer = new LineComposer(source.bank);
        SplittableRandom random = new SplittableRandom(1);

        // When
        List<PaintedLine> marks = IntStream.range(0, LINES)
                .mapToObj(i -> composer.paintAlone(random.split()))
                .toList();

        // Then
        assertThat(marks).allMatch(mark -> mark.text().length() <= 1);
        assertThat(marks.stream().map(PaintedLine::text).distinct()).hasSize(11);
        assertThat(marks.stream().filter(mark -> mark.text().isEmpty()).count()).isBetween(LINES / 6L, LINES / 3L);
    }

    @Test
    void composesOfMnistAloneLinesOfAllDigitsAndLengths() {
        // When
        List<ComposedLine> lines = Source.MNIST_ALONE.lines();

        // Then
        assertThat(lines).noneMatch(ComposedLine::isAsWritten);
        assertThat(lines.stream().flatMap(line -> Arrays.stream(line.labels()).boxed()))
                .contains(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(lines.stream().map(line -> line.labels().length))
                .contains(1, 2, 3, 4, 5, 6, 7, 8, 9)
                .allMatch(length -> length <= 9);
    }

    @Test
    void someLinesAreNumbersAsTheyWereWritten() {
        // When
        List<ComposedLine> whole =
                Source.INK.lines().stream().filter(ComposedLine::isAsWritten).toList();

        // Then: 16 in 100
        assertThat(whole).hasSizeBetween(LINES / 10, LINES / 4);
        assertThat(whole).allMatch(line -> line.text().equals("407"));
    }

    @Test
    void mostLinesAreByOneHandAndSomeByAny() {
        // Given: each writer writes one digit alone, and MNIST has nothing but nines
        GlyphBank bank = GlyphBank.of(SampleImages.of(digit -> digit.label() == 9), MadeUpInk.ofWritersOfOneDigit());
        List<ComposedLine> lines =
                lines(bank).stream().filter(line -> line.labels().length >= 4).toList();

        // When
        long byOneHand = lines.stream().filter(LineComposerTest::isOfOneDigit).count();
        long ofMnist = lines.stream().filter(line -> line.text().matches("9+")).count();

        // Then: 65 in 100 by one hand, 22 of MNIST; 13 by any hands
        assertThat(ofMnist).isPositive();
        assertThat((double) (byOneHand - ofMnist) / lines.size()).isBetween(0.5, 0.8);
        assertThat((double) byOneHand / lines.size()).isBetween(0.75, 0.97);
    }

    @Test
    void paintsTheInkOfTheLineThatItComposes() {
        // Given
        LineComposer composer = new LineComposer(MadeUpInk.bank());

        for (int seed = 0; seed < 50; seed++) {
            // When
            PaintedLine painted = composer.paint(new SplittableRandom(seed));

            // Then
            assertThat(painted.text())
                    .isEqualTo(composer.compose(new SplittableRandom(seed)).text());
            assertThat(painted.pen()).isBetween(1.5, 15.0);
        }
    }

    private static List<ComposedLine> lines(GlyphBank bank) {
        LineComposer composer = new LineComposer(bank);
        return IntStream.range(0, LINES)
                .mapToObj(seed -> composer.compose(new SplittableRandom(seed)))
                .toList();
    }

    private static boolean isOfOneDigit(ComposedLine line) {
        return Arrays.stream(line.labels()).distinct().count() == 1;
    }

    /** The darkest pixel of some columns, 0 to 255. */
    private static int darkest(ComposedLine line, int from, int to) {
        int width = line.strip().width();
        byte[] pixels = line.strip().pixels();
        return IntStream.range(0, pixels.length)
                .filter(i -> i % width >= from && i % width < to)
                .map(i -> Byte.toUnsignedInt(pixels[i]))
                .max()
                .orElseThrow();
    }
}
