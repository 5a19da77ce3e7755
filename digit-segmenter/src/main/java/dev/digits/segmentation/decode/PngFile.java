package dev.digits.segmentation.decode;

import dev.digits.segmentation.UnreadableDrawingException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** The chunks of a PNG file (W3C, Portable Network Graphics, third edition, section 5). */
final class PngFile {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;
    private static final int IEND = 0x49454E44;
    private static final int CHUNK_OVERHEAD = 12;

    private PngFile() {}

    static boolean hasSignature(byte[] file) {
        return file.length >= Long.BYTES && ByteBuffer.wrap(file).getLong() == SIGNATURE;
    }

    /** Reads the size, and walks all chunks to their end: a whole file has every checksum right and an IEND. */
    static PictureHeader header(byte[] file) throws UnreadableDrawingException {
        ByteBuffer in = ByteBuffer.wrap(file).position(Long.BYTES);
        PictureHeader header = null;
        while (in.remaining() >= CHUNK_OVERHEAD) {
            int start = in.position();
            long length = Integer.toUnsignedLong(in.getInt());
            int type = in.getInt();
            if (length > in.remaining() - Integer.BYTES) {
                break;
            }
            if (header == null) {
                header = size(in, type, length);
            }
            in.position(start + 8 + (int) length);
            CRC32 crc = new CRC32();
            crc.update(file, start + 4, (int) length + 4);
            if ((int) crc.getValue() != in.getInt()) {
                throw new UnreadableDrawingException("the PNG is damaged: a checksum is wrong at byte " + start);
            }
            if (type == IEND) {
                return header;
            }
        }
        throw new UnreadableDrawingException("the PNG is cut off after " + file.length + " bytes");
    }

    private static PictureHeader size(ByteBuffer in, int type, long length) throws UnreadableDrawingException {
        if (type != IHDR || length != 13) {
            throw new UnreadableDrawingException("the PNG is damaged: it does not begin with a header chunk");
        }
        int width = in.getInt(in.position());
        int height = in.getInt(in.position() + Integer.BYTES);
        if (width < 1 || height < 1) {
            throw new UnreadableDrawingException("the PNG is damaged: its size is " + width + " x " + height);
        }
        return new PictureHeader(PictureHeader.Format.PNG, width, height);
    }
}
