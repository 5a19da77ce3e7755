package dev.digits.gateway.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class TilePngTest {
    @Test
    void writesPictureThatOthersRead() throws IOException {
        // Given
        byte[] pixels = new byte[28 * 28];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 7);
        }

        // When
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(TilePng.encode(pixels)));

        // Then
        assertThat(image.getWidth()).isEqualTo(28);
        assertThat(image.getHeight()).isEqualTo(28);
        for (int i = 0; i < pixels.length; i++) {
            assertThat(image.getRaster().getSample(i % 28, i / 28, 0)).isEqualTo(Byte.toUnsignedInt(pixels[i]));
        }
    }

    @Test
    void refusesOtherSizes() {
        // Given
        byte[] pixels = new byte[100];

        // When / Then
        assertThatThrownBy(() -> TilePng.encode(pixels)).hasMessageContaining("784");
    }
}
