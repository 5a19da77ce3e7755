package dev.digits.segmentation.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

class InkRunsTest {
    private static final int WIDTH = 97;
    private static final int HEIGHT = 61;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.3, 0.4, 0.6, 1})
    void findsTheComponentsThatOpenCvFinds(double share) {
        // Given noise of which so much is ink
        Random random = new Random(20261126);
        byte[] mask = new byte[WIDTH * HEIGHT];
        for (int pixel = 0; pixel < mask.length; pixel++) {
            mask[pixel] = (byte) (random.nextDouble() < share ? 255 : 0);
        }

        // When
        int[] labels = new int[mask.length];
        List<InkRuns.Region> regions = InkRuns.of(mask, WIDTH).components(1, labels);

        // Then
        assertThat(regions).containsExactlyInAnyOrderElementsOf(byOpenCv(mask));
        for (int pixel = 0; pixel < mask.length; pixel++) {
            assertThat(labels[pixel] > 0).isEqualTo(mask[pixel] != 0);
        }
    }

    @Test
    void labelsTheTwoSidesOfABlankApart() {
        // Given two columns of ink, the second one with a hook below the first
        byte[] mask = {
            1, 0, 1,
            1, 0, 1,
            0, 0, 1,
            1, 1, 1
        };

        // When
        int[] labels = new int[mask.length];
        List<InkRuns.Region> regions = InkRuns.of(mask, 3).components(1, labels);

        // Then
        assertThat(regions)
                .containsExactly(
                        new InkRuns.Region(new Box(0, 0, 1, 2), 2), new InkRuns.Region(new Box(0, 0, 3, 4), 6));
        assertThat(labels).containsExactly(1, 0, 2, 1, 0, 2, 0, 0, 2, 2, 2, 2);
    }

    @Test
    void joinsWhatIsNoFartherApartThanItReaches() {
        // Given ink in the first row, two pixels behind it, in the row after the next, and three pixels farther
        byte[] mask = {
            1, 0, 0, 1, 0, 0, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0, 0, 0, 1, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0, 1
        };

        // When
        List<InkRuns.Region> regions = InkRuns.of(mask, 9).components(2, new int[mask.length]);
        List<InkRuns.Region> fewer = InkRuns.of(mask, 9).components(3, new int[mask.length]);

        // Then
        assertThat(regions)
                .containsExactly(
                        new InkRuns.Region(new Box(0, 0, 1, 1), 1),
                        new InkRuns.Region(new Box(3, 0, 3, 3), 2),
                        new InkRuns.Region(new Box(8, 4, 1, 1), 1));
        assertThat(fewer).containsExactly(new InkRuns.Region(new Box(0, 0, 9, 5), 4));
    }

    private static List<InkRuns.Region> byOpenCv(byte[] mask) {
        OpenCvNatives.load();
        try (MatScope mats = new MatScope()) {
            Mat picture = mats.keep(new Mat(HEIGHT, WIDTH, CvType.CV_8UC1));
            picture.put(0, 0, mask);
            Mat stats = mats.mat();
            int count = Imgproc.connectedComponentsWithStats(picture, mats.mat(), stats, mats.mat(), 8, CvType.CV_32S);
            List<InkRuns.Region> regions = new ArrayList<>();
            int[] row = new int[5];
            for (int label = 1; label < count; label++) {
                stats.get(label, 0, row);
                regions.add(new InkRuns.Region(new Box(row[0], row[1], row[2], row[3]), row[4]));
            }
            return regions;
        }
    }
}
