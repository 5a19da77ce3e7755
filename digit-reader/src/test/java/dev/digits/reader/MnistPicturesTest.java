package dev.digits.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.fixtures.MnistSample;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images of MNIST, sent as pictures of 28x28 as people send them who try a reader with what they have. */
@ExtendWith(BundledReader.class)
class MnistPicturesTest {
    private static final int SIDE = 28;

    private final DigitReader reader;

    MnistPicturesTest(DigitReader reader) {
        this.reader = reader;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsNearlyAllAsTheTileNetworkDoes(boolean isInkDark) throws Exception {
        // When
        long right = 0;
        for (MnistSample.Digit digit : MnistSample.test()) {
            String text = reader.read(png(digit.pixels(), isInkDark)).text();
            right += text.equals(String.valueOf(digit.label())) ? 1 : 0;
        }

        // Then
        assertThat(100.0 * right / MnistSample.test().size()).as("percent").isGreaterThanOrEqualTo(98.5);
    }

    private static byte[] png(byte[] ink, boolean isInkDark) throws IOException {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < ink.length; i++) {
            int level = Byte.toUnsignedInt(ink[i]);
            picture.getRaster().setSample(i % SIDE, i / SIDE, 0, isInkDark ? 255 - level : level);
        }
        return Png.of(picture);
    }
}
