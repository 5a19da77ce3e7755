package dev.digits.training.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TileFrameTest {

    @Test
    void keepsTheAspect() {
        // Given: 30 wide, 15 high
        Canvas canvas = new Canvas();
        for (int y = 20; y < 35; y++) {
            for (int x = 10; x < 40; x++) {
                canvas.put(x, y, 1);
            }
        }

        // When
        Extent extent = Extent.of(TileFrame.frame(canvas).orElseThrow()).orElseThrow();

        // Then
        assertThat((double) extent.width() / extent.height()).isCloseTo(2, within(0.3));
    }

    @Test
    void anEmptyCanvasHasNoTile() {
        assertThat(TileFrame.frame(new Canvas())).isEmpty();
    }
}
