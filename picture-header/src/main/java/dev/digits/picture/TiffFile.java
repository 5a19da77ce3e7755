package dev.digits.picture;

import java.nio.ByteBuffer;

/** The first page of a TIFF file (TIFF revision 6.0). */
final class TiffFile {
    private static final int IMAGE_WIDTH = 256;
    private static final int IMAGE_LENGTH = 257;
    private static final int[] PACKED_BYTES = {279, 325}; // of each strip, of each tile
    /** Decoders hold a page packed in strips, unpacked and converted, with up to 16 bits a sample. */
    private static final int BYTES_A_PIXEL = 16;

    private TiffFile() {}

    static PictureHeader header(byte[] file) throws UnreadablePictureException {
        TiffDirectory page = TiffDirectory.of(ByteBuffer.wrap(file));
        for (int tag : PACKED_BYTES) {
            // decoders take so much memory before they look whether the bytes are there
            if (page.greatest(tag) > file.length) {
                throw PictureHeader.damaged(PictureFormat.TIFF, "a part of it would be longer than all of it");
            }
        }
        return PictureHeader.of(
                PictureFormat.TIFF,
                page.number(IMAGE_WIDTH).orElse(0),
                page.number(IMAGE_LENGTH).orElse(0),
                page.orientation(),
                BYTES_A_PIXEL);
    }
}
