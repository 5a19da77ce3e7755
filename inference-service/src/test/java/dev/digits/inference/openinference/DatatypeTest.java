package dev.digits.inference.openinference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatatypeTest {

    @Test
    void sharesOfInkBecomeTheNearestGrey() throws Exception {
        // Given
        ByteBuffer raw = ByteBuffer.allocate(5 * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int grey : new int[] {0, 1, 127, 254, 255}) {
            raw.putFloat(grey / 255f);
        }

        // When
        byte[] greys = Datatype.FP32.greys(raw.flip());

        // Then
        assertThat(HexFormat.of().formatHex(greys)).isEqualTo("00017ffeff");
    }

    @Test
    void greysStayWhatTheyAre() throws Exception {
        // Given
        byte[] greys = {0, 1, 127, -128, -1};

        // Then
        assertThat(Datatype.UINT8.greys(ByteBuffer.wrap(greys))).isEqualTo(greys);
        assertThat(Datatype.UINT8.greys(greys.length, i -> Byte.toUnsignedInt(greys[i])))
                .isEqualTo(greys);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, 255, Double.NaN, Double.POSITIVE_INFINITY})
    void shareOfInkThatIsNoneIsRefused(double value) {
        assertThatExceptionOfType(InferenceFaultException.class)
                .isThrownBy(() -> Datatype.FP32.greys(1, i -> value))
                .withMessageContaining("must be 0 to 1")
                .satisfies(failure -> assertThat(failure.fault()).isEqualTo(Fault.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 256, 0.5, Double.NaN, 4294967295.0})
    void greyThatIsNoneIsRefused(double value) {
        assertThatExceptionOfType(InferenceFaultException.class)
                .isThrownBy(() -> Datatype.UINT8.greys(1, i -> value))
                .withMessageContaining("must be whole numbers, 0 to 255");
    }

    @Test
    void bytesThatAreNoWholeNumberOfFloatsAreRefused() {
        assertThatExceptionOfType(InferenceFaultException.class)
                .isThrownBy(() -> Datatype.FP32.greys(ByteBuffer.allocate(6)))
                .withMessage("the input has 6 bytes, must be a multiple of 4 in FP32");
    }
}
