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

    /** Columns of pixels of the narrowest strip; all widths are multiples of it. */
    public static final int STRIP_WIDTH_STEP = 32;

    /** Columns of pixels of the widest strip. */
    public static final int WIDEST_STRIP = 4096;

    /** So many tiles take as long as 32 columns of a strip: of the default networks' multiplications 3.2 times as many. */
    private static final int TILES_OF_THEM = 3;

    /** The shape of strips of one width, in pixels. */
    public static BatchShape strips(int width) {
        return new BatchShape(Stage.STRIPS, width);
    }

    /** Whether a strip may have so many columns of pixels. */
    public static boolean isStripWidth(long width) {
        return width >= STRIP_WIDTH_STEP && width <= WIDEST_STRIP && width % STRIP_WIDTH_STEP == 0;
    }

    /** How much room one item takes in the queue, in tiles that take as long to score. */
    public int weight() {
        return switch (stage) {
            case STRIPS -> width / STRIP_WIDTH_STEP * TILES_OF_THEM;
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
