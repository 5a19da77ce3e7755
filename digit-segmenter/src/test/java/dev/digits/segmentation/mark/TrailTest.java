package dev.digits.segmentation.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.Place;
import dev.digits.segmentation.Stroke;
import org.junit.jupiter.api.Test;

class TrailTest {
    @Test
    void hasAPlaceEveryPixelFromTheFirstPointToTheLast() {
        // Given: ten pixels to the right, a rest, and ten down, on a canvas drawn at half its size
        Stroke corner = new Stroke(new float[] {0, 10, 10, 10, 10}, new float[] {0, 0, 0, 0, 10});

        // When
        Trail trail = Trail.of(corner, 0.5);

        // Then
        assertThat(trail.places()).hasSize(11);
        assertThat(trail.places().get(0)).isEqualTo(new Place(0, 0));
        assertThat(trail.places().get(3)).isEqualTo(new Place(3, 0));
        assertThat(trail.places().get(5)).isEqualTo(new Place(5, 0));
        assertThat(trail.places().get(7)).isEqualTo(new Place(5, 2));
        assertThat(trail.places().get(10)).isEqualTo(new Place(5, 5));
    }

    @Test
    void aDotIsOnePlace() {
        assertThat(Trail.of(new Stroke(new float[] {7}, new float[] {8}), 2).places())
                .containsExactly(new Place(14, 16));
        assertThat(Trail.of(new Stroke(new float[] {7, 7}, new float[] {8, 8}), 2)
                        .places())
                .containsExactly(new Place(14, 16));
    }

    @Test
    void aLongWayHasNoMorePlacesAndReachesItsEnd() {
        Trail trail = Trail.of(new Stroke(new float[] {0, 1e9f}, new float[] {0, 0}), 1);

        assertThat(trail.places()).hasSizeLessThanOrEqualTo(500);
        assertThat(trail.places().get(trail.places().size() - 1).x()).isCloseTo(1e9, within(1.0));
    }
}
