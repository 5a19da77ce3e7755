package dev.digits.training.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.training.dataset.DatasetException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontCollectionTest {
    private static final int CHARACTERS = Letter.CHARACTERS.length();

    @TempDir
    Path folder;

    @Test
    void needsNoFont() throws Exception {
        // When
        FontCollection none = FontCollection.read(Optional.empty(), 1);

        // Then
        assertThat(none.sources()).isEmpty();
        assertThat(none.training()).isEqualTo(none.validation());
        assertThat(none.training().all()).isNotEmpty();
    }

    @Test
    void drawsEveryLetterInTwoPens() throws Exception {
        // Given
        font("a.ttf");

        // When
        FontCollection fonts = FontCollection.read(Optional.of(folder), 1);

        // Then
        int built = fonts.validation().all().size();
        assertThat(fonts.training().all()).hasSize(built + 2 * CHARACTERS);
        assertThat(fonts.sources()).singleElement().satisfies(source -> {
            assertThat(source.name()).isEqualTo("a.ttf");
            assertThat(source.sha256()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void makesCapitalsOfOneHeightAndMeasuresThePen() throws Exception {
        // Given
        font("a.ttf");

        // When
        Letters letters = FontCollection.read(Optional.of(folder), 1).training();

        // Then: letters of files come last, the thin ones first
        int first = letters.all().size() - 2 * CHARACTERS;
        Letter thin = letters.all().get(first + Letter.CHARACTERS.indexOf('H'));
        Letter thick = letters.all().get(first + CHARACTERS + Letter.CHARACTERS.indexOf('H'));
        assertThat(thin.rows()).isBetween(Letter.CAPITAL, Letter.CAPITAL + 1);
        assertThat(thin.pen()).isBetween(4.0, 8.0);
        assertThat(thick.pen()).isGreaterThan(thin.pen() + 2);
        assertThat(thin.pixels()).hasSize(thin.rows() * thin.columns()).contains(255);
    }

    @Test
    void putsWholeFontsAside() throws Exception {
        // Given
        font("a.ttf");
        font("b.ttf");

        // When
        FontCollection fonts = FontCollection.read(Optional.of(folder), 0);

        // Then
        int built = Letters.built().all().size();
        assertThat(fonts.training().all()).hasSize(built + 2 * CHARACTERS);
        assertThat(fonts.validation().all()).hasSize(built + 2 * CHARACTERS);
        assertThat(fonts.sources()).hasSize(2);
    }

    @Test
    void saysWhichFileIsNoFont() throws Exception {
        // Given
        Files.writeString(folder.resolve("broken.ttf"), "no font");

        // When // Then
        assertThatThrownBy(() -> FontCollection.read(Optional.of(folder), 1))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("broken.ttf")
                .hasMessageContaining("no TrueType or OpenType font");
    }

    @Test
    void refusesAFolderWithoutFonts() {
        assertThatThrownBy(() -> FontCollection.read(Optional.of(folder), 1))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no .ttf or .otf file");
        assertThatThrownBy(() -> FontCollection.read(Optional.of(folder.resolve("away")), 1))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("no such folder of fonts");
    }

    /** PDFBox brings a font along. */
    private void font(String name) throws IOException {
        try (InputStream font = FontCollectionTest.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            Files.copy(font, folder.resolve(name));
        }
    }
}
