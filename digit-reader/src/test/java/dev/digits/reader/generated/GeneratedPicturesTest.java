package dev.digits.reader.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.reader.BundledReader;
import dev.digits.reader.DigitReader;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads pictures of every kind. {@code -Ddigits.generated=N} takes N of each, {@code -Ddigits.generated.seed=N} other ones; each kind's share is printed as a row of the README's table.
 */
@ExtendWith(BundledReader.class)
class GeneratedPicturesTest {
    private static final int PICTURES = Integer.getInteger("digits.generated", 20);
    private static final long SEED = Long.getLong("digits.generated.seed", 20261126);

    private final DigitReader reader;

    GeneratedPicturesTest(DigitReader reader) {
        this.reader = reader;
    }

    static Stream<PictureKind> kinds() {
        return PictureKind.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsAsManyOfEachKindWholeAsItsBoundSays(PictureKind kind) throws Exception {
        // Given
        Random random = new Random(SEED);
        List<GeneratedPicture> pictures = Stream.generate(() -> kind.drawer().draw(random))
                .limit(PICTURES)
                .toList();

        // When
        int right = 0;
        for (GeneratedPicture picture : pictures) {
            right += reader.read(picture.picture()).text().equals(picture.text()) ? 1 : 0;
        }
        System.out.printf("| %s | %.0f %% |%n", kind, 100.0 * right / PICTURES);

        // Then
        assertThat(100.0 * right / PICTURES).as("percent of %d", PICTURES).isGreaterThanOrEqualTo(kind.bound());
    }
}
