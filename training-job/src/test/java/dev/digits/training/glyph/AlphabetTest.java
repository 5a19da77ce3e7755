package dev.digits.training.glyph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.training.canvas.Extent;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlphabetTest {

    private static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    @ParameterizedTest
    @MethodSource("alphabets")
    void everyGlyphIsWrittenWhollyOnTheCanvasInAnyHand(Alphabet alphabet) {
        for (Glyph glyph : alphabet.glyphs()) {
            for (int seed = 0; seed < 50; seed++) {
                // When
                Extent extent = Extent.of(alphabet.draw(glyph, new SplittableRandom(seed)))
                        .orElseThrow();

                // Then
                assertThat(extent.left()).as("%s, seed %d", glyph.name(), seed).isPositive();
                assertThat(extent.top()).as("%s, seed %d", glyph.name(), seed).isPositive();
                assertThat(extent.right()).as("%s, seed %d", glyph.name(), seed).isLessThan(63);
                assertThat(extent.bottom())
                        .as("%s, seed %d", glyph.name(), seed)
                        .isLessThan(63);
            }
        }
    }

    @Test
    void noLetterIsNamedLikeADigitAndEveryDigitIsThere() {
        assertThat(Alphabet.letters().glyphs())
                .hasSizeGreaterThan(80)
                .extracting(Glyph::name)
                .doesNotContainAnyElementsOf(DIGITS);
        assertThat(Alphabet.digits().glyphs()).extracting(Glyph::name).hasSameElementsAs(DIGITS);
    }

    static Stream<Alphabet> alphabets() {
        return Stream.of(Alphabet.letters(), Alphabet.digits());
    }

    @Test
    void readsStraightAndSmoothStrokes() {
        // When
        Glyph glyph = Glyph.parse("P  1 10, 1 0 / ~1 0, 7.5 0, 9 3");

        // Then
        assertThat(glyph.name()).isEqualTo("P");
        assertThat(glyph.strokes()).hasSize(2);
        assertThat(glyph.strokes().get(0).smooth()).isFalse();
        assertThat(glyph.strokes().get(0).y()).containsExactly(10, 0);
        assertThat(glyph.strokes().get(1).smooth()).isTrue();
        assertThat(glyph.strokes().get(1).x()).containsExactly(1, 7.5, 9);
    }

    @Test
    void saysWhichLineItCannotRead() {
        assertThatThrownBy(() -> Glyph.parse("1 10, 1 0")).hasMessageEndingWith("1 10, 1 0");
        assertThatThrownBy(() -> Glyph.parse("A  1 10, 1")).hasMessage("' 1' in '1 10, 1' is no place");
    }
}
