package dev.digits.fuzz.pictures;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.digits.fixtures.MnistSample;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of any small content. */
class PixelsFuzzTest {
    private final DescribedPictures pictures = new DescribedPictures("Pixels", DrawnPicture::ofCells);

    PixelsFuzzTest() throws IOException {}

    static List<byte[]> seeds() {
        byte[] noise = new byte[1_000];
        new Random(1).nextBytes(noise);
        return List.of(
                cells(0, 28, 28, 1, MnistSample.test().get(0).pixels()),
                cells(60, 28, 28, 4, MnistSample.test().get(1).pixels()),
                cells(7, 28, 28, 2, MnistSample.test().get(2).pixels()),
                cells(12, 32, 30, 3, noise));
    }

    @MethodSource("seeds")
    @FuzzTest
    void keepsTheRulesWhateverThePicture(byte[] input) throws Exception {
        pictures.check(input);
    }

    private static byte[] cells(int choice, int columns, int rows, int cell, byte[] greys) {
        return ByteBuffer.allocate(4 + greys.length)
                .put((byte) choice)
                .put((byte) (columns - 1))
                .put((byte) (rows - 1))
                .put((byte) (cell - 1))
                .put(greys)
                .array();
    }
}
