package dev.digits.fuzz.pictures;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.digits.fixtures.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures with rules, frames, rings and letters. */
class ShapesFuzzTest {
    private final DescribedPictures pictures = new DescribedPictures("Shapes", DrawnPicture::ofShapes);

    ShapesFuzzTest() throws IOException {}

    static List<byte[]> seeds() {
        byte[] scribble = new byte[4 + 7 * 60];
        new Random(1).nextBytes(scribble);
        return List.of(Bytes.of(0, 100, 60, 250), rules(), letters(), scribble);
    }

    @MethodSource("seeds")
    @FuzzTest
    void keepsTheRulesWhateverThePicture(byte[] input) throws Exception {
        pictures.check(input);
    }

    /** A grid with strokes between. */
    private static byte[] rules() {
        ByteBuffer picture = ByteBuffer.allocate(4 + 7 * 24).put(Bytes.of(60, 120, 90, 255));
        for (int i = 0; i < 8; i++) {
            picture.put(Bytes.of(0, 30 * i, 20, 30 * i, 230, 0, 120));
            picture.put(Bytes.of(0, 20, 30 * i, 230, 30 * i, 0, 120));
            picture.put(Bytes.of(0, 30 * i + 15, 40, 30 * i + 12, 60, 3, 0));
        }
        return picture.array();
    }

    private static byte[] letters() {
        ByteBuffer picture = ByteBuffer.allocate(4 + 7 * 10).put(Bytes.of(1, 100, 40, 255));
        for (int digit = 0; digit < 10; digit++) {
            picture.put(Bytes.of(3 + 4 * ('0' + digit - ' '), 30 + 20 * digit, 150, 0, 0, 8, 0));
        }
        return picture.array();
    }
}
