package dev.digits.training.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.decoder.MarkKind;
import dev.digits.decoder.MarkKinds;
import dev.digits.segmentation.MarkShape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class MarkKindFitTest {
    @Test
    void learnsWhatTellsTheKindsApartFromOtherMarksOfTheSame() {
        // When
        MarkKinds fitted = MarkKindFit.fit(marks(1, 300));

        // Then
        assertThat(MarkKindFit.accuracy(fitted, marks(2, 300))).isGreaterThan(0.9);
    }

    @Test
    void theSameMarksGiveTheSameWeights() {
        assertThat(MarkKindFit.fit(marks(1, 100))).isEqualTo(MarkKindFit.fit(marks(1, 100)));
    }

    @Test
    void tellsNothingOfKindsThatItHardlySaw() {
        assertThat(MarkKindFit.fit(marks(1, 19))).isEqualTo(MarkKinds.UNFITTED);
        assertThat(MarkKindFit.fit(List.of())).isEqualTo(MarkKinds.UNFITTED);
        assertThat(MarkKindFit.accuracy(MarkKinds.UNFITTED, marks(2, 10))).isZero();
    }

    /** Signs are low, letters are high, what is crossed out is full of ink. */
    private static List<SeenMark> marks(long seed, int ofEach) {
        RandomGenerator random = new SplittableRandom(seed);
        List<SeenMark> marks = new ArrayList<>();
        for (int i = 0; i < ofEach; i++) {
            marks.add(mark(random, 0.3, 0.4, MarkKind.SIGN));
            marks.add(mark(random, 1, 0.3, MarkKind.LETTER));
            marks.add(mark(random, 1, 0.8, MarkKind.CORRECTED));
        }
        return marks;
    }

    private static SeenMark mark(RandomGenerator random, double height, double full, MarkKind kind) {
        float[] measures = new float[MarkShape.MEASURES];
        for (int i = 0; i < measures.length; i++) {
            measures[i] = random.nextFloat();
        }
        measures[0] = (float) (height + 0.1 * random.nextGaussian());
        measures[4] = (float) (full + 0.1 * random.nextGaussian());
        return new SeenMark(new MarkShape(measures), kind);
    }
}
