package dev.digits.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSizeTest {
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void readsWidthAndHeight(String format) throws IOException {
        // Given
        byte[] picture = picture(format, false);

        // When
        var size = PictureSize.of(picture);

        // Then
        assertThat(size).hasValue(new PictureSize(321, 123));
    }

    @Test
    void readsProgressiveJpeg() throws IOException {
        // Given
        byte[] picture = picture("jpg", true);

        // When
        var size = PictureSize.of(picture);

        // Then
        assertThat(size).hasValue(new PictureSize(321, 123));
    }

    @Test
    void readsJpegWithMuchBeforeItsFrame() throws IOException {
        // Given
        byte[] picture = picture("jpg", false);
        ByteBuffer withExif = ByteBuffer.allocate(picture.length + 60_000)
                .put(picture, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) 59_998);
        withExif.position(2 + 60_000);
        withExif.put(picture, 2, picture.length - 2);

        // When
        var size = PictureSize.of(withExif.array());

        // Then
        assertThat(size).hasValue(new PictureSize(321, 123));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void findsNothingInAnyTruncatedHeader(String format) throws IOException {
        // Given
        byte[] picture = picture(format, false);
        int headerEnd = 20;

        // When / Then
        for (int length = 0; length < headerEnd; length++) {
            assertThat(PictureSize.of(Arrays.copyOf(picture, length))).isEmpty();
        }
    }

    @Test
    void refusesNoPixelsAndNegativeSizes() throws IOException {
        // Given
        byte[] none = picture("png", false);
        ByteBuffer.wrap(none).putInt(16, 0);
        byte[] negative = picture("png", false);
        ByteBuffer.wrap(negative).putInt(20, -1);

        // When / Then
        assertThat(PictureSize.of(none)).isEmpty();
        assertThat(PictureSize.of(negative)).isEmpty();
    }

    @Test
    void endsOnSegmentsOfNoLength() {
        // Given
        byte[] endless = new byte[1000];
        ByteBuffer.wrap(endless).putShort((short) 0xFFD8).putShort((short) 0xFFE0);

        // When / Then
        assertThat(PictureSize.of(endless)).isEmpty();
    }

    private static byte[] picture(String format, boolean progressive) throws IOException {
        BufferedImage image = new BufferedImage(321, 123, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (progressive) {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        }
        return bytes.toByteArray();
    }
}
