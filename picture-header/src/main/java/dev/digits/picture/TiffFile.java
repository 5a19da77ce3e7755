package dev.digits.picture;

import java.nio.ByteBuffer;

/** The first page of a TIFF file (TIFF revision 6.0). */
final class TiffFile {
    private static final int IMAGE_WIDTH = 256;
    private static final int IMAGE_LENGTH = 257;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_LENGTH = 323;
    private static final int[] PACKED_BYTES = {279, 325}; // of each strip, of each tile
    /** Decoders hold a page packed in strips, unpacked and converted, of four samples with 16 bits or more. */
    private static final int LEAST_BYTES_A_PIXEL = 16;

    private TiffFile() {}

    static PictureHeader header(byte[] file) throws UnreadablePictureException {
        TiffDirectory page = TiffDirectory.of(ByteBuffer.wrap(file));
        for (int tag : PACKED_BYTES) {
            // decoders take so much memory before they look whether the bytes are there
            if (page.greatest(tag) > file.length) {
                throw PictureHeader.damaged(PictureFormat.TIFF, "a part of it would be longer than all of it");
            }
        }
        long width = page.number(IMAGE_WIDTH).orElse(0);
        long height = page.number(IMAGE_LENGTH).orElse(0);
        // of strips they hold no more rows than there are
        double pixels = (double) inWholeTiles(width, page.greatest(TILE_WIDTH))
                * inWholeTiles(height, page.greatest(TILE_LENGTH));
        // with two copies of four samples a pixel, it takes a byte for each bit of a sample
        long bytesAPixel = Math.max(LEAST_BYTES_A_PIXEL, page.greatest(BITS_PER_SAMPLE));
        return PictureHeader.unpackedTo(PictureFormat.TIFF, width, height, page.orientation(), pixels * bytesAPixel);
    }

    /** @param tile 0 when there are none */
    private static long inWholeTiles(long length, long tile) {
        return tile == 0 ? length : (length + tile - 1) / tile * tile;
    }
}
