package dev.digits.segmentation.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.digits.segmentation.Tile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TileShapeTest {
    @Test
    void isAtNoDistanceFromItself() {
        // Then
        assertThat(TileShape.of(bar(10, 3)).distance(TileShape.of(bar(10, 3)))).isCloseTo(0, within(1e-6));
    }

    @Test
    void isNearTheSameStrokeOfAThickerPen() {
        // Given
        TileShape thin = TileShape.of(bar(12, 3));
        TileShape thick = TileShape.of(bar(11, 5));
        TileShape lying = TileShape.of(transposed(bar(12, 3)));

        // Then
        assertThat(thin.distance(thick)).isLessThan(0.2);
        assertThat(thin.distance(lying)).isGreaterThan(0.5);
    }

    @Test
    void aBlankTileIsFarFromAll() {
        // Given
        TileShape blank = TileShape.of(new Tile(0, new byte[Tile.SIDE * Tile.SIDE]));

        // Then
        assertThat(blank.distance(TileShape.of(bar(10, 3)))).isCloseTo(1, within(1e-6));
    }

    private static Tile bar(int left, int width) {
        byte[] pixels = new byte[Tile.SIDE * Tile.SIDE];
        for (int row = 4; row < 24; row++) {
            Arrays.fill(pixels, row * Tile.SIDE + left, row * Tile.SIDE + left + width, (byte) 255);
        }
        return new Tile(0, pixels);
    }

    private static Tile transposed(Tile tile) {
        byte[] pixels = new byte[Tile.SIDE * Tile.SIDE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i % Tile.SIDE * Tile.SIDE + i / Tile.SIDE] = tile.pixels()[i];
        }
        return new Tile(0, pixels);
    }
}
