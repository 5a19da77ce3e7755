package dev.digits.benchmarks.inference;

import dev.digits.fixtures.MnistSample;
import java.util.List;

/** What is scored: MNIST's test images, and strips of them side by side. */
final class Items {

    static final int STRIP_WIDTH = 160;

    private static final int ROWS = 32;
    private static final int SIDE = 28;
    private static final int IN_A_STRIP = 5;

    private final List<MnistSample.Digit> digits = MnistSample.test();

    /** 784 bytes. */
    byte[] tile(int number) {
        return digits.get(number % digits.size()).pixels();
    }

    /** 32 rows of {@link #STRIP_WIDTH} bytes with five digits. */
    byte[] strip(int number) {
        byte[] strip = new byte[ROWS * STRIP_WIDTH];
        for (int i = 0; i < IN_A_STRIP; i++) {
            byte[] tile = tile(number + i);
            for (int row = 0; row < SIDE; row++) {
                System.arraycopy(tile, row * SIDE, strip, (row + 2) * STRIP_WIDTH + 2 + i * SIDE, SIDE);
            }
        }
        return strip;
    }
}
