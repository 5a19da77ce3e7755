package dev.digits.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitErrorsTest {

    @ParameterizedTest(name = "{0} read as {1}: {2}")
    @CsvSource({"407,407,0", "407,'',3", "'',407,3", "407,47,1", "407,4077,1", "407,417,1", "1234,2341,2", "'',,0"})
    void countsChangedMissingAndSuperfluousDigits(String truth, String reading, int errors) {
        // When
        int counted = DigitErrors.between(truth, reading == null ? "" : reading);

        // Then
        assertThat(counted).isEqualTo(errors);
    }

    @ParameterizedTest(name = "{0} read as {1}: {2}")
    @CsvSource({
        "407,407,+++",
        "407,'',''",
        "'',47,--",
        "407,47,++",
        "407,4077,++-+",
        "47,74,--",
        "1234,1934,+-++",
        "12,21,--"
    })
    void tellsWhichDigitsAreRight(String truth, String reading, String expected) {
        // When
        boolean[] right = DigitErrors.right(truth == null ? "" : truth, reading);

        // Then
        StringBuilder marks = new StringBuilder();
        for (boolean digit : right) {
            marks.append(digit ? '+' : '-');
        }
        assertThat(marks).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"12,34,1234", "1,234,12 34"})
    void ignoresWhereLinesBreak(String first, String second, String reading) {
        // When
        int counted = DigitErrors.between(first + "\n" + second, reading);

        // Then
        assertThat(counted).isZero();
    }
}
