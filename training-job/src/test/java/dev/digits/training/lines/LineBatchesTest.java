package dev.digits.training.lines;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import dev.digits.segmentation.opencv.OpenCvNatives;
import dev.digits.training.compose.ComposedLine;
import dev.digits.training.compose.LineComposer;
import dev.digits.training.compose.MadeUpInk;
import dev.digits.training.network.InputLayout;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LineBatchesTest {

    private static LineComposer composer;

    @BeforeAll
    static void compose() {
        OpenCvNatives.load();
        composer = new LineComposer(MadeUpInk.bank());
    }

    @Test
    void aGroupDependsOnSeedEpochAndNumberAlone() {
        // Given
        LineBatches few = new LineBatches(composer, 3, 4, 16);
        LineBatches many = new LineBatches(composer, 3, 4, 64);

        // When: others are made before it, or none
        List<LineBatch> alone = few.group(2, 1);
        many.group(0, 0);
        many.group(2, 5);

        // Then
        assertThat(fingerprint(many.group(2, 1))).isEqualTo(fingerprint(alone));
        assertThat(fingerprint(new LineBatches(composer, 4, 4, 16).group(2, 1))).isNotEqualTo(fingerprint(alone));
        assertThat(fingerprint(few.group(1, 1))).isNotEqualTo(fingerprint(alone));
        assertThat(fingerprint(few.group(2, 0))).isNotEqualTo(fingerprint(alone));
    }

    @Test
    void linesOfABatchAreAboutAsWide() {
        // When
        List<LineBatch> group = new LineBatches(composer, 3, 8, 8).group(0, 0);

        // Then: in the order of their widths none has a line that is narrower than the widest of the one before
        assertThat(group).hasSize(LineBatches.TOGETHER).allMatch(batch -> batch.size() == 8);
        List<LineBatch> sorted = group.stream()
                .sorted(Comparator.comparingInt(LineBatch::width).thenComparingInt(LineBatchesTest::narrowest))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            assertThat(narrowest(sorted.get(i)))
                    .isGreaterThanOrEqualTo(sorted.get(i - 1).width());
        }
        assertThat(group).isNotEqualTo(sorted);
    }

    @Test
    void anEpochHasWholeGroups() {
        assertThat(new LineBatches(composer, 3, 4, 23).batches()).isEqualTo(16);
        assertThat(new LineBatches(composer, 3, 4, 23).groups()).isEqualTo(2);
        assertThat(new LineBatches(composer, 3, 4, 3).batches()).isEqualTo(8);
    }

    @Test
    void inputsAreTheStripsWithPaperBehindTheirEnds() {
        // Given
        LineBatch batch = LineBatch.of(List.of(MadeUpLines.line(32, 4), MadeUpLines.line(64, 1)));

        // Then
        assertThat(batch.width()).isEqualTo(64);
        assertThat(batch.columns()).isEqualTo(32);
        try (NDManager manager = NDManager.newBaseManager()) {
            for (boolean channelsLast : new boolean[] {false, true}) {
                float[] inputs =
                        batch.inputs(manager, new InputLayout(channelsLast)).toFloatArray();
                assertThat(inputs).hasSize(2 * 32 * 64);
                assertThat(inputs[10 * 64 + 16]).isEqualTo((75 + 80) / 255f);
                for (int column = 32; column < 64; column++) {
                    assertThat(inputs[10 * 64 + column]).isZero();
                }
                assertThat(inputs[32 * 64 + 10 * 64 + 32]).isEqualTo((75 + 20) / 255f);
            }
        }
    }

    private static int narrowest(LineBatch batch) {
        return batch.lines().stream()
                .mapToInt(line -> line.strip().width())
                .min()
                .orElseThrow();
    }

    private static List<String> fingerprint(List<LineBatch> group) {
        return group.stream()
                .flatMap(batch -> batch.lines().stream())
                .map(LineBatchesTest::fingerprint)
                .toList();
    }

    private static String fingerprint(ComposedLine line) {
        return line.text() + " " + line.windows() + " "
                + Arrays.hashCode(line.strip().pixels());
    }
}
