package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.fixtures.MnistSample;
import dev.digits.segmentation.Pictures.Colours;
import dev.digits.segmentation.Pictures.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The golden test of framing: an MNIST digit that is drawn large comes back as its own tile. */
class MnistFramingTest {
    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);

    @Test
    void returnsMnistDigitsDrawnLargeAsTheirOwnTiles() throws Exception {
        // Given
        Random random = new Random(20261122);
        List<Double> differences = new ArrayList<>();

        // When
        for (MnistSample.Digit digit : MnistSample.test()) {
            int factor = 8 + random.nextInt(5);
            Colours colours = random.nextBoolean() ? Colours.BLACK_ON_WHITE : Colours.WHITE_ON_BLACK;
            Placed placed = new Placed(
                    digit.pixels(), factor, random.nextInt(400 - 28 * factor), random.nextInt(400 - 28 * factor));
            byte[] tile = largestTile(Pictures.png(400, 400, colours, placed));
            differences.add(meanDifference(tile, digit.pixels()));
        }

        // Then
        List<Double> sorted = differences.stream().sorted().toList();
        assertThat(sorted.get(250)).as("median").isLessThan(3.3);
        assertThat(sorted.get(475)).as("95th percentile").isLessThan(16);
    }

    private byte[] largestTile(Picture picture) throws Exception {
        return Lines.largestDigit(segmenter.segment(picture)).tile();
    }

    /** Mean over 784 pixels of the absolute difference in grey levels. */
    private static double meanDifference(byte[] one, byte[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(Byte.toUnsignedInt(one[i]) - Byte.toUnsignedInt(other[i]));
        }
        return sum / (double) one.length;
    }
}
