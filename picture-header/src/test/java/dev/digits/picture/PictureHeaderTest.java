package dev.digits.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureHeaderTest {
    private static final int WIDTH = 321;
    private static final int HEIGHT = 123;
    private static final short STRIP_BYTE_COUNTS = 279;

    @ParameterizedTest
    @CsvSource({"png, PNG, 3", "jpg, JPEG, 0", "bmp, BMP, 4", "gif, GIF, 5", "tiff, TIFF, 16"})
    void readsFormatSizeAndMemory(String format, PictureFormat expected, int bytesAPixel) throws Exception {
        // Given
        byte[] picture = picture(format, false);

        // When
        PictureHeader header = PictureHeader.of(picture);

        // Then
        assertThat(header)
                .isEqualTo(new PictureHeader(
                        expected, WIDTH, HEIGHT, Orientation.UPRIGHT, (long) WIDTH * HEIGHT * bytesAPixel));
    }

    @Test
    void countsTheCoefficientsOfAProgressiveJpeg() throws Exception {
        // Given colour at half the resolution in both directions, which makes 1.5 samples of 2 bytes a pixel
        byte[] picture = picture("jpg", true);

        // When
        PictureHeader header = PictureHeader.of(picture);

        // Then
        assertThat(header.width()).isEqualTo(WIDTH);
        assertThat(header.height()).isEqualTo(HEIGHT);
        assertThat(header.unpackedBytes()).isEqualTo(3L * WIDTH * HEIGHT);
    }

    @Test
    void readsJpegWithMuchBeforeItsFrame() throws Exception {
        // Given
        byte[] picture = picture("jpg", false);
        ByteBuffer withExif = ByteBuffer.allocate(picture.length + 60_000)
                .put(picture, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) 59_998);
        withExif.position(2 + 60_000);
        withExif.put(picture, 2, picture.length - 2);

        // When
        PictureHeader header = PictureHeader.of(withExif.array());

        // Then
        assertThat(header.width()).isEqualTo(WIDTH);
        assertThat(header.height()).isEqualTo(HEIGHT);
    }

    @Test
    void refusesAJpegOfVeryManyScans() throws Exception {
        // Given an empty scan a thousand times before the end of the file
        byte[] picture = picture("jpg", false);
        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 0, 0};
        ByteBuffer file =
                ByteBuffer.allocate(picture.length + 1000 * scan.length).put(picture, 0, picture.length - 2);
        for (int i = 0; i < 1000; i++) {
            file.put(scan);
        }
        file.put(picture, picture.length - 2, 2);

        // Then
        assertThatThrownBy(() -> PictureHeader.of(file.array()))
                .isInstanceOf(UnreadablePictureException.class)
                .hasMessageContaining("scans");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif", "tiff"})
    void findsNoPictureInATruncatedHeader(String format) throws IOException {
        // Given
        byte[] picture = picture(format, false);
        int headerEnd = 20;

        // When / Then
        for (int length = 0; length < headerEnd; length++) {
            byte[] head = Arrays.copyOf(picture, length);
            assertThatThrownBy(() -> PictureHeader.of(head)).isInstanceOf(UnreadablePictureException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif"})
    void tellsAFileThatIsCutOff(String format) throws IOException {
        // Given
        byte[] picture = picture(format, false);
        byte[] most = Arrays.copyOf(picture, picture.length * 9 / 10);

        // Then
        assertThatThrownBy(() -> PictureHeader.of(most))
                .isInstanceOf(UnreadablePictureException.class)
                .hasMessageContaining("is cut off after " + most.length + " bytes");
    }

    @Test
    void refusesATiffWhoseStripsWouldBeLongerThanTheFile() throws IOException {
        // Given
        byte[] tiff = picture("tiff", false);
        ByteBuffer file = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int entry = file.getInt(4) + 2;
        while (file.getShort(entry) != STRIP_BYTE_COUNTS) {
            entry += 12;
        }
        int strips = file.getInt(entry + 4);
        int lastOfStrips = file.getInt(entry + 8) + 4 * (strips - 1);
        assertThat(file.getShort(entry + 2)).isEqualTo((short) 4);

        // When
        file.putInt(lastOfStrips, tiff.length + 1);

        // Then
        assertThatThrownBy(() -> PictureHeader.of(tiff))
                .isInstanceOf(UnreadablePictureException.class)
                .hasMessage("the TIFF is damaged: a part of it would be longer than all of it");
    }

    @Test
    void refusesNoPixelsAndNegativeSizes() throws IOException {
        // Given
        byte[] none = picture("bmp", false);
        ByteBuffer.wrap(none).putInt(18, 0);
        byte[] negative = picture("bmp", false);
        ByteBuffer.wrap(negative).putInt(18, -1);

        // Then
        assertThatThrownBy(() -> PictureHeader.of(none)).isInstanceOf(UnreadablePictureException.class);
        assertThatThrownBy(() -> PictureHeader.of(negative))
                .isInstanceOf(UnreadablePictureException.class)
                .hasMessageContaining("its size is");
    }

    @Test
    void endsOnSegmentsOfNoLength() {
        // Given
        byte[] endless = new byte[1000];
        ByteBuffer.wrap(endless).putInt(0xFFD8FFE0);

        // Then
        assertThatThrownBy(() -> PictureHeader.of(endless)).isInstanceOf(UnreadablePictureException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "....ftypheic, HEIC",
        "....ftypmif1, HEIC",
        "....ftypavif, AVIF",
        "....ftypisom, video",
        "%PDF-1.4, PDF",
        "<?xml version='1.0'?><svg/>, SVG",
        "'....JXL ', JPEG XL",
        "II+...., BigTIFF"
    })
    void namesWhatIsNotReadAndWhatToSend(String file, String name) {
        assertThatThrownBy(() -> PictureHeader.of(file.replace("II+.", "II+\0").getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UnsupportedPictureException.class)
                .hasMessage(name + " is not read; send the picture as PNG, JPEG, WebP, BMP, GIF or TIFF");
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, 0",
        "2, true, 0",
        "3, false, 2",
        "4, true, 2",
        "5, true, 3",
        "6, false, 1",
        "7, true, 1",
        "8, false, 3",
        "9, false, 0",
        "0, false, 0"
    })
    void knowsWhatExifNumbersMean(int number, boolean isMirrored, int quarterTurns) {
        assertThat(Orientation.ofExif(number)).isEqualTo(new Orientation(isMirrored, quarterTurns));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif", "tiff"})
    void endsWithAnAnswerWhateverIsDamaged(String format) throws IOException {
        // Given
        byte[] picture = picture(format, false);
        Random random = new Random(5);

        // When / Then
        for (int trial = 0; trial < 2000; trial++) {
            byte[] damaged = picture.clone();
            for (int i = 0; i < 4; i++) {
                damaged[random.nextInt(Math.min(400, damaged.length))] = (byte) random.nextInt();
            }
            try {
                assertThat(PictureHeader.of(damaged).pixels()).isPositive();
            } catch (UnreadablePictureException e) {
                assertThat(e).hasMessageMatching("(?s).{10,200}");
            }
        }
    }

    private static byte[] picture(String format, boolean progressive) throws IOException {
        int type = "gif".equals(format) ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
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
