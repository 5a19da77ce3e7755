package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.fixtures.MnistSample;
import dev.digits.segmentation.Pictures.Placed;
import dev.digits.segmentation.opencv.MatScope;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/** Files of every format with bytes that were changed, left out or doubled, seeded: each is read or refused, and nothing breaks. */
class DamagedFileTest {
    private static final int FILES = 150;

    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);

    @ParameterizedTest
    @ValueSource(strings = {".png", ".jpg", ".webp", ".bmp", ".tiff", ".gif"})
    void isReadOrRefused(String extension) throws Exception {
        // Given
        byte[] whole = picture(extension);
        Random random = new Random(whole.length);

        // When / Then
        for (int i = 0; i < FILES; i++) {
            byte[] damaged = damaged(whole, random);
            try {
                assertThat(segmenter.segment(new Picture(damaged)).lines()).isNotNull();
            } catch (UnreadableDrawingException | DrawingTooLargeException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    /** Mostly near its beginning, where the structure of a file is. */
    private static byte[] damaged(byte[] whole, Random random) {
        byte[] file = whole.clone();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextBoolean() ? random.nextInt(Math.min(120, file.length)) : random.nextInt(file.length);
            switch (random.nextInt(4)) {
                case 0 -> file = Arrays.copyOf(file, Math.max(1, at));
                case 1 -> System.arraycopy(file, 0, file, at, Math.min(8, file.length - at));
                default -> file[at] = (byte) random.nextInt(256);
            }
        }
        return file;
    }

    private static byte[] picture(String extension) throws Exception {
        try (MatScope mats = new MatScope()) {
            Mat ink = mats.keep(Pictures.coverage(
                    120, 100, List.of(new Placed(MnistSample.test().get(70).pixels(), 3, 10, 8))));
            MatOfByte file = mats.keep(new MatOfByte());
            Imgcodecs.imencode(".gif".equals(extension) ? ".png" : extension, ink, file);
            if (!".gif".equals(extension)) {
                return file.toArray();
            }
            ByteArrayOutputStream gif = new ByteArrayOutputStream();
            ImageIO.write(ImageIO.read(new ByteArrayInputStream(file.toArray())), "gif", gif);
            return gif.toByteArray();
        }
    }
}
