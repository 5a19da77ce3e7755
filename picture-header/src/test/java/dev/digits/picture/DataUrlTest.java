package dev.digits.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataUrlTest {
    private static final byte[] BYTES = {(byte) 0xfb, (byte) 0xff, (byte) 0xbf, 1};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+/+/AQ==",
                "-_-_AQ==",
                "-_-_AQ",
                "+/+/\r\n AQ==",
                "data:image/png;base64,+/+/AQ==",
                "DATA:;BASE64 ,-_-_AQ"
            })
    void takesEitherAlphabetWrappedOrNot(String text) throws Exception {
        assertThat(DataUrl.decode(text)).isEqualTo(BYTES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data:image/png,+/+/AQ== | not in base64
            data:image/png;base64   | not in base64
            a picture,+/+/AQ==      | the base64 is broken
            +/+/AQ=!                | the base64 is broken
            é                       | the base64 is broken
            """)
    void saysWhatIsNoBase64(String text, String message) {
        assertThatThrownBy(() -> DataUrl.decode(text))
                .isInstanceOf(UnreadablePictureException.class)
                .hasMessageContaining(message);
    }

    @Test
    void readsWhatItWrote() throws Exception {
        assertThat(DataUrl.decode(DataUrl.ofPng(BYTES))).isEqualTo(BYTES);
    }
}
