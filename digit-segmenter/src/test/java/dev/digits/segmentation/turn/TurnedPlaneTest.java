package dev.digits.segmentation.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurnedPlaneTest {
    @ParameterizedTest
    @CsvSource({"0, 200, 100", "90, 100, 200", "180, 200, 100", "270, 100, 200", "45, 213, 213"})
    void isJustLargeEnough(int degrees, int width, int height) {
        // When
        TurnedPlane plane = new TurnedPlane(200, 100, degrees);

        // Then
        assertThat(plane.turnedWidth()).isEqualTo(width);
        assertThat(plane.turnedHeight()).isEqualTo(height);
    }

    @Test
    void laysWritingThatGoesDownwardsLevel() {
        // Given a line from the upper left corner that goes down to the right by 30 degrees
        TurnedPlane plane = new TurnedPlane(400, 400, 30);

        // When / Then
        assertThat(plane.turnedY(0, 0)).isCloseTo(plane.turnedY(300, 300 * Math.tan(Math.toRadians(30))), within(1e-9));
        assertThat(plane.turnedX(300, 0)).isGreaterThan(plane.turnedX(0, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void tellsBoxesInTheSubmittedDrawingExactlyByQuarterTurns(int degrees) {
        // Given a box of 30 x 20 where (60, 20) is in the submitted drawing of 200 x 100
        TurnedPlane plane = new TurnedPlane(200, 100, degrees);
        int left = (int) Math.rint(Math.min(plane.turnedX(60, 20), plane.turnedX(90, 40)));
        int top = (int) Math.rint(Math.min(plane.turnedY(60, 20), plane.turnedY(90, 40)));
        boolean isSideways = degrees % 180 != 0;
        Box turned = new Box(left, top, isSideways ? 20 : 30, isSideways ? 30 : 20);

        // Then
        assertThat(plane.inSubmitted(turned)).isEqualTo(new Box(60, 20, 30, 20));
    }

    @ParameterizedTest
    @ValueSource(ints = {-45, -7, 12, 33})
    void tellsTheSmallestUprightBoxThatHoldsATurnedOne(int degrees) {
        // Given the middle of the drawing, a pixel of it
        TurnedPlane plane = new TurnedPlane(200, 100, degrees);
        Box turned = new Box(plane.turnedWidth() / 2 - 10, plane.turnedHeight() / 2 - 10, 20, 20);

        // When
        Box box = plane.inSubmitted(turned);

        // Then
        assertThat(box.contains(new Box(90, 40, 20, 20))).isTrue();
        assertThat(box.longerSide()).isLessThanOrEqualTo(32);
    }
}
