package dev.digits.training.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.fixtures.MnistSample;
import dev.digits.training.canvas.Canvas;
import dev.digits.training.canvas.Extent;
import dev.digits.training.canvas.TileFrame;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WrittenFormsTest {

    private final WrittenForms always = new WrittenForms(1, 1);

    @Test
    void givesMostOnesAnUpstrokeThatMakesThemWider() {
        // Given
        List<float[]> ones = tiles(1);
        int changed = 0;
        double wider = 0;

        // When
        for (int i = 0; i < ones.size(); i++) {
            float[] written = always.rewrite(ones.get(i), 1, new SplittableRandom(i));
            if (written != ones.get(i)) {
                changed++;
                wider += aspect(written) / aspect(ones.get(i));
            }
        }

        // Then
        assertThat(wider / changed).isGreaterThan(1.3);
        assertThat(changed).isGreaterThan(ones.size() / 2);
    }

    @Test
    void putsMoreInkIntoTheMiddleRowsOfASeven() {
        // Given: a plain seven
        Canvas canvas = new Canvas();
        canvas.line(20, 15, 40, 15, 1.5);
        canvas.line(40, 15, 28, 50, 1.5);
        float[] seven = TileFrame.frame(canvas).orElseThrow();

        // When
        float[] crossed = always.rewrite(seven, 7, new SplittableRandom(3));

        // Then
        assertThat(widestRow(crossed, 11, 18)).isGreaterThan(widestRow(seven, 11, 18) + 3);
    }

    @Test
    void leavesASevenThatIsCrossedAlready() {
        // Given
        Canvas canvas = new Canvas();
        canvas.line(20, 15, 40, 15, 1.5);
        canvas.line(40, 15, 28, 50, 1.5);
        canvas.line(24, 33, 44, 33, 1.5);
        float[] crossed = TileFrame.frame(canvas).orElseThrow();

        // Then
        assertThat(always.rewrite(crossed, 7, new SplittableRandom(3))).isSameAs(crossed);
    }

    @Test
    void leavesTheOtherDigitsAndThoseNotChosen() {
        float[] four = tiles(4).get(0);
        float[] one = tiles(1).get(0);

        assertThat(always.rewrite(four, 4, new SplittableRandom(1))).isSameAs(four);
        assertThat(new WrittenForms(0, 0).rewrite(one, 1, new SplittableRandom(1)))
                .isSameAs(one);
    }

    @Test
    void leavesWhatIsEmpty() {
        float[] empty = new float[TileFrame.SIDE * TileFrame.SIDE];

        assertThat(always.rewrite(empty, 1, new SplittableRandom(1))).isSameAs(empty);
        assertThat(always.rewrite(empty, 7, new SplittableRandom(1))).isSameAs(empty);
    }

    private static double aspect(float[] tile) {
        Extent extent = Extent.of(tile).orElseThrow();
        return (double) extent.width() / extent.height();
    }

    private static double widestRow(float[] tile, int from, int to) {
        double widest = 0;
        for (int row = from; row < to; row++) {
            double ink = 0;
            for (int x = 0; x < TileFrame.SIDE; x++) {
                ink += tile[row * TileFrame.SIDE + x];
            }
            widest = Math.max(widest, ink);
        }
        return widest;
    }

    private static List<float[]> tiles(int label) {
        return MnistSample.train().stream()
                .filter(digit -> digit.label() == label)
                .map(digit -> {
                    float[] tile = new float[MnistSample.PIXELS];
                    for (int i = 0; i < tile.length; i++) {
                        tile[i] = Byte.toUnsignedInt(digit.pixels()[i]) / 255f;
                    }
                    return tile;
                })
                .toList();
    }
}
