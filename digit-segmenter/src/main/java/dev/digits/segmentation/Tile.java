package dev.digits.segmentation;

/**
 * One digit as the tile network sees it, in MNIST's framing: scaled to fit 20x20 keeping its aspect, anti-aliased,
 * its centre of mass in the centre of the tile (LeCun et al. 1998, section III.A).
 *
 * @param id unique within a drawing
 * @param pixels {@value #SIDE}x{@value #SIDE} bytes, row-major, ink 255 on 0
 */
@SuppressWarnings("ArrayRecordComponent") // a tile is scored, never compared
public record Tile(int id, byte[] pixels) {
    /** Width and height in pixels. */
    public static final int SIDE = 28;

    public Tile {
        if (pixels.length != SIDE * SIDE) {
            throw new IllegalArgumentException("a tile has " + SIDE * SIDE + " bytes, not " + pixels.length);
        }
    }
}
