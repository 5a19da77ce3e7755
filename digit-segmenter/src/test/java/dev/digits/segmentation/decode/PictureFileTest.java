package dev.digits.segmentation.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.digits.picture.Orientation;
import dev.digits.picture.PictureFormat;
import dev.digits.picture.PictureHeader;
import dev.digits.segmentation.OutOfNativeMemoryException;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.opencv.OpenCvNatives;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;

class PictureFileTest {
    private static final Orientation SIDEWAYS = new Orientation(false, 1);
    /** No machine has as much. */
    private static final long MUCH = 1L << 40;

    @BeforeAll
    static void load() {
        OpenCvNatives.load();
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "4", "8"})
    void unpacksAJpegAtAReducedSizeRoundedUp(int reduction) throws Exception {
        try (MatScope mats = new MatScope()) {
            // Given
            byte[] file = encoded(".jpg", 81, 43, mats);

            // When
            Mat pixels = PictureFile.unpack(file, PictureHeader.of(file), reduction, mats);

            // Then
            assertThat(pixels.width()).isEqualTo((int) Math.ceil(81.0 / reduction));
            assertThat(pixels.height()).isEqualTo((int) Math.ceil(43.0 / reduction));
        }
    }

    @ParameterizedTest
    @CsvSource({".jpg, JPEG", ".png, PNG", ".webp, WEBP", ".bmp, BMP", ".tiff, TIFF"})
    void refusesAPictureOfAnotherSizeThanItsHeaderSays(String extension, PictureFormat format) {
        try (MatScope mats = new MatScope()) {
            // Given
            byte[] file = encoded(extension, 81, 43, mats);
            PictureHeader other = new PictureHeader(format, 80, 43, Orientation.UPRIGHT, 0);
            PictureHeader turned = new PictureHeader(format, 43, 81, SIDEWAYS, 0);

            // Then
            assertThatThrownBy(() -> PictureFile.unpack(file, other, 1, mats))
                    .isInstanceOf(UnreadableDrawingException.class)
                    .hasMessageContaining("is damaged");
            // of these OpenCV turns a TIFF alone
            if (format == PictureFormat.TIFF) {
                assertThat(PictureFile.size(turned, 1).width).isEqualTo(81);
            } else {
                assertThatThrownBy(() -> PictureFile.unpack(file, turned, 1, mats))
                        .isInstanceOf(UnreadableDrawingException.class);
            }
        }
    }

    @Test
    void tellsLackOfMemoryFromDamage() {
        try (MatScope mats = new MatScope()) {
            // Given what no decoder can unpack, by a header that asks for little and by one that asks for too much
            byte[] nothing = new byte[100];
            PictureHeader small = new PictureHeader(PictureFormat.PNG, 10, 10, Orientation.UPRIGHT, 400);
            PictureHeader large = new PictureHeader(PictureFormat.PNG, 10, 10, Orientation.UPRIGHT, MUCH);

            // When
            CvException noMemory =
                    catchThrowableOfType(CvException.class, () -> PictureFile.unpack(nothing, large, 1, mats));

            // Then
            assertThat(OutOfNativeMemoryException.isCauseOf(noMemory)).isTrue();
            assertThatThrownBy(() -> PictureFile.unpack(nothing, small, 1, mats))
                    .isInstanceOf(UnreadableDrawingException.class)
                    .hasMessageContaining("is damaged");
        }
    }

    private static byte[] encoded(String extension, int width, int height, MatScope mats) {
        MatOfByte file = mats.keep(new MatOfByte());
        Imgcodecs.imencode(extension, mats.keep(new Mat(height, width, CvType.CV_8UC3, Scalar.all(200))), file);
        return file.toArray();
    }
}
