package dev.digits.training.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.opencv.OpenCvNatives;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GlyphBankTest {

    private static final int DRAWS = 4000;

    @BeforeAll
    static void load() {
        OpenCvNatives.load();
    }

    @Test
    void aWriterOfOneDigitComesSeldomer() {
        // Given: writers of one, of 40 and of 100 digits
        GlyphBank bank = new GlyphBank(
                MadeUpInk.images(), List.of(writer(1, 1), writer(2, 40), writer(3, 100)), List.of(), List.of());
        SplittableRandom random = new SplittableRandom(1);

        // When
        int[] times = new int[4];
        IntStream.range(0, DRAWS).forEach(i -> times[bank.writer(random).get(0).label()]++);

        // Then: the others equally often, that one as often as one of their digits
        assertThat(times[1]).isBetween(DRAWS / 160, DRAWS / 50);
        assertThat((double) times[2] / times[3]).isBetween(0.9, 1.1);
    }

    @Test
    void lettersInPrintAreInkAndNoDigit() {
        // Given
        GlyphBank bank = new GlyphBank(MadeUpInk.images(), List.of(), List.of(), List.of());
        SplittableRandom random = new SplittableRandom(1);

        for (int i = 0; i < DRAWS; i++) {
            // When
            Glyph letter = bank.letter(random);

            // Then
            assertThat(letter.label()).isIn(Glyph.LETTER, Glyph.SIGN);
            assertThat(letter.height()).isGreaterThan(0.05).isLessThanOrEqualTo(1);
            assertThat(letter.width()).isGreaterThan(0.05).isLessThan(2.5);
        }
    }

    private static List<InkGlyph> writer(int label, int digits) {
        return Collections.nCopies(
                digits, new InkGlyph(label, new float[][] {{0, 0.1f}}, new float[][] {{-1, 0}}, 0.1, 1));
    }
}
