package dev.digits.reader.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.reader.BundledReader;
import dev.digits.reader.DigitReader;
import dev.digits.segmentation.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands among digits is told by what it is, so that a caller can tell 3.14 from 314. */
@ExtendWith(BundledReader.class)
class RefusalReasonsTest {
    private static final int PICTURES = 20;

    private final DigitReader reader;

    RefusalReasonsTest(DigitReader reader) {
        this.reader = reader;
    }

    @ParameterizedTest
    @CsvSource({
        "point or comma, SIGN, 90",
        "'minus, equals, colon', SIGN, 90",
        "plus, SIGN, 90",
        "print beside digits, LETTER, 75",
        "digit crossed out, CORRECTED, 85",
    })
    void tellsWhatIsNoDigit(String name, Rejected.Reason reason, int bound) throws Exception {
        // Given
        PictureKind kind = PictureKind.all().stream()
                .filter(any -> any.name().equals(name))
                .findAny()
                .orElseThrow();
        Random random = new Random(20261127);

        // When
        List<Rejected.Reason> reasons = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            reader.read(kind.drawer().draw(random).picture()).rejected().stream()
                    .map(Rejected::reason)
                    .filter(told -> told != Rejected.Reason.SPECK)
                    .forEach(reasons::add);
        }

        // Then
        long right = reasons.stream().filter(reason::equals).count();
        System.out.printf("| %s | %s | %d of %d |%n", kind, reason, right, reasons.size());
        assertThat(reasons).hasSizeGreaterThan(PICTURES / 2);
        assertThat(100.0 * right / reasons.size())
                .as("percent of %d", reasons.size())
                .isGreaterThanOrEqualTo(bound);
    }
}
