package dev.digits.training.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Rates are 10^(i/10), so that a suggestion's logarithm says which point was taken. The first 10 and last 5 points do not count. */
class LrCurveTest {

    @Test
    void valleyLiesAThirdPlusASixthIntoTheLongestDescent() {
        // Given: level for the used points 0 to 11, falling through 30 more, rising at the end
        LrCurve curve = curve(60, i -> i < 22 ? 5 : i <= 52 ? 5 - 0.1 * (i - 21) : 9 + i);

        // When
        double valley = curve.valley();

        // Then: of 45 used points, the descent has 32 members, ends at used point 42 and, as fast.ai counts, starts at
        // 42 - 32 = 10; a third is 10.67, so 10 + 10 + 5 = 25, which is point 35 of the whole sweep
        assertThat(Math.log10(valley)).isCloseTo(3.5, within(1e-9));
    }

    @Test
    void valleyBridgesASmallBump() {
        // Given: one point sticks out of a long descent
        LrCurve smooth = curve(60, i -> 10 - 0.1 * i);
        LrCurve bumpy = curve(60, i -> i == 30 ? 9 : 10 - 0.1 * i);

        // When
        double steps = Math.log10(bumpy.valley() / smooth.valley()) * 10;

        // Then
        assertThat(Math.abs(steps)).isLessThanOrEqualTo(2);
    }

    @Test
    void steepIsWhereTheLossFallsFastest() {
        // Given: a drop of 3 after point 25, else 0.1 a step
        LrCurve curve = curve(60, i -> 10 - 0.1 * i - (i > 25 ? 3 : 0));

        // When
        double steep = curve.steep();

        // Then
        assertThat(Math.log10(steep)).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void ignoresTheFirstTenthAndTheLastFivePoints() {
        // Given: the greatest drops are outside of what counts
        LrCurve curve = curve(60, i -> i < 5 ? 100 - 10 * i : i == 58 ? -50 : i == 33 ? 1 : 2);

        // When
        double steep = curve.steep();

        // Then
        assertThat(Math.log10(steep)).isCloseTo(3.2, within(1e-9));
    }

    @Test
    void saysWhenTheSweepWasTooShort() {
        LrCurve curve = curve(16, i -> 1);

        assertThatThrownBy(curve::valley)
                .isInstanceOf(ShortSweepException.class)
                .hasMessageContaining("16 steps");
        assertThatThrownBy(curve::steep).isInstanceOf(ShortSweepException.class);
        assertThat(new ShortSweepException(16).advising("--line-lr"))
                .hasMessageEndingWith("suggest a learning rate; choose --line-lr");
    }

    /** Point i has the rate 10^(i/10), so its logarithm to the base 10 names it. */
    private static LrCurve curve(int size, IntToDoubleFunction loss) {
        List<LrCurve.Point> points = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            points.add(new LrCurve.Point(Math.pow(10, i / 10.0), loss.applyAsDouble(i)));
        }
        return new LrCurve(points);
    }
}
