package dev.digits.training.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.segmentation.opencv.OpenCvNatives;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExpressionTest {
    private static final int EXPRESSIONS = 300;

    @BeforeAll
    static void load() {
        OpenCvNatives.load();
    }

    @Test
    void keepsAllDigitsInTheirOrder() {
        // Given
        GlyphBank bank = MadeUpInk.bank();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < EXPRESSIONS; i++) {
            List<Glyph> digits = bank.writer(random).subList(0, 1 + random.nextInt(6)).stream()
                    .map(Glyph.class::cast)
                    .toList();

            // When
            List<Glyph> glyphs = Expression.of(digits, bank, random);

            // Then
            assertThat(glyphs.stream().filter(glyph -> glyph.isDigit())).containsExactlyElementsOf(digits);
            assertThat(glyphs).hasSizeGreaterThan(digits.size());
        }
    }

    @Test
    void everySignIsDrawnAboutALineHigh() {
        SplittableRandom random = new SplittableRandom(1);
        Sign.all().forEach(sign -> {
            InkGlyph drawn = sign.draw(random);

            assertThat(drawn.label()).isEqualTo(Glyph.SIGN);
            assertThat(drawn.width()).as("%c", sign.character()).isBetween(0.0, 1.0);
            assertThat(drawn.height()).as("%c", sign.character()).isBetween(0.0, 1.4);
        });
    }

    @Test
    void thereIsNoSignOfADigit() {
        assertThatThrownBy(() -> Sign.of('7'))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no sign is written 7");
    }
}
