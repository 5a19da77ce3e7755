package dev.digits.inference.work;

import dev.digits.model.ReaderNetworks;
import dev.digits.model.network.Architecture;
import dev.digits.model.network.LineArchitecture;

/**
 * Items of one shape can share a forward pass.
 *
 * @param stage which network scores them
 * @param width of each item, in pixels
 */
public record BatchShape(Stage stage, int width) {

    /** The shape of all tiles. */
    public static final BatchShape TILES = new BatchShape(Stage.TILES, Architecture.TILE_SIDE);

    /** Columns of pixels of a strip that weigh as much as one tile. */
    private static final int COLUMNS_OF_A_TILE = 32;

    /** The shape of strips of one width, in pixels. */
    public static BatchShape strips(int width) {
        return new BatchShape(Stage.STRIPS, width);
    }

    /** How much room one item takes in the queue, in tiles. */
    public int weight() {
        return switch (stage) {
            case STRIPS -> width / COLUMNS_OF_A_TILE;
            case TILES -> 1;
        };
    }

    /** Bytes of one item, one a pixel. */
    public int bytes() {
        return switch (stage) {
            case STRIPS -> LineArchitecture.HEIGHT * width;
            case TILES -> ReaderNetworks.TILE_BYTES;
        };
    }
}
