package dev.digits.fuzz.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.digits.fuzz.Bounds;
import dev.digits.fuzz.InputFolder;
import dev.digits.picture.PictureHeader;
import dev.digits.picture.UnreadablePictureException;
import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.decode.DecodedPicture;
import dev.digits.segmentation.decode.PictureDecoder;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.MatScope;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

class PictureDecoderFuzzTest {
    private final PictureDecoder decoder = new PictureDecoder(Limits.DEFAULT);
    private final InputFolder lastInput = InputFolder.kept("PictureDecoder");

    PictureDecoderFuzzTest() throws IOException {}

    static List<byte[]> seeds() throws IOException {
        return EncodedPictures.all();
    }

    @MethodSource("seeds")
    @FuzzTest
    void givesPixelsOrSaysWhatIsWrong(byte[] input) throws Exception {
        byte[] file = RightChecksums.of(input);
        lastInput.write("picture", file);
        Bounds.inTimeAndMemory(() -> check(file));
    }

    private void check(byte[] file) throws UnreadablePictureException {
        try (MatScope mats = new MatScope()) {
            // When
            DecodedPicture decoded = decoder.decode(new Picture(file), mats, WorkCheck.ALWAYS);

            // Then
            Mat pixels = decoded.pixels();
            PictureHeader header = PictureHeader.of(file);
            assertThat(CvType.depth(pixels.type())).isEqualTo(CvType.CV_8U);
            assertThat(pixels.channels()).isIn(1, 3, 4);
            assertThat(pixels.total()).isBetween(1L, (long) Sheet.WORKING_PIXELS);
            assertThat(decoded.width()).isEqualTo(header.uprightWidth());
            assertThat(decoded.height()).isEqualTo(header.uprightHeight());
            if (header.pixels() <= Sheet.WORKING_PIXELS) {
                assertThat(pixels.width()).isEqualTo(decoded.width());
                assertThat(pixels.height()).isEqualTo(decoded.height());
            }
        } catch (UnreadableDrawingException | DrawingTooLargeException e) {
            assertThat(e).hasMessageMatching("(?s).*\\S.*");
        }
    }
}
