package dev.digits.gateway.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class GreyPngTest {
    @Test
    void writesPictureThatOthersRead() throws IOException {
        // Given
        byte[] pixels = new byte[96 * 32];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 7);
        }

        // When
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(GreyPng.encode(pixels, 96, 32)));

        // Then
        assertThat(image.getWidth()).isEqualTo(96);
        assertThat(image.getHeight()).isEqualTo(32);
        for (int i = 0; i < pixels.length; i++) {
            assertThat(image.getRaster().getSample(i % 96, i / 96, 0)).isEqualTo(Byte.toUnsignedInt(pixels[i]));
        }
    }

    @Test
    void refusesOtherSizes() {
        // Given
        byte[] pixels = new byte[100];

        // When / Then
        assertThatThrownBy(() -> GreyPng.encode(pixels, 28, 28)).hasMessageContaining("28 x 28");
    }
}
