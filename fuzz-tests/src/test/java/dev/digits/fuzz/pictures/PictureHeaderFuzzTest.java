package dev.digits.fuzz.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.digits.fuzz.Bounds;
import dev.digits.picture.PictureFormat;
import dev.digits.picture.PictureHeader;
import dev.digits.picture.UnreadablePictureException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

class PictureHeaderFuzzTest {

    static List<byte[]> seeds() throws IOException {
        return EncodedPictures.all();
    }

    @MethodSource("seeds")
    @FuzzTest
    void tellsASizeOrWhatIsWrong(byte[] file) throws Exception {
        Bounds.inTime(() -> check(RightChecksums.of(file)));
    }

    private static void check(byte[] file) {
        try {
            PictureHeader header = PictureHeader.of(file);
            assertThat(PictureFormat.of(file)).contains(header.format());
            assertThat(header.pixels()).isPositive();
            assertThat(header.unpackedBytes()).isNotNegative();
            assertThat((long) header.uprightWidth() * header.uprightHeight()).isEqualTo(header.pixels());
        } catch (UnreadablePictureException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
