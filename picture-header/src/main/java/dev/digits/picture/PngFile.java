package dev.digits.picture;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** The chunks of a PNG file (W3C, Portable Network Graphics, third edition, section 5). */
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final int IHDR = 0x49484452;
    private static final int TRNS = 0x74524E53;
    private static final int EXIF = 0x65584966;
    private static final int IEND = 0x49454E44;
    private static final int CHUNK_OVERHEAD = 12;

    private PngFile() {}

    /** Walks all chunks to their end: a whole file has every checksum right and an IEND. */
    static PictureHeader header(byte[] file) throws UnreadablePictureException {
        ByteBuffer in = ByteBuffer.wrap(file).position(SIGNATURE);
        ByteBuffer header = null;
        Orientation orientation = Orientation.UPRIGHT;
        boolean isTransparent = false;
        while (in.remaining() >= CHUNK_OVERHEAD) {
            int start = in.position();
            long length = Integer.toUnsignedLong(in.getInt());
            int type = in.getInt();
            if (length > in.remaining() - Integer.BYTES) {
                break;
            }
            ByteBuffer content = in.slice(in.position(), (int) length);
            in.position(in.position() + (int) length);
            CRC32 crc = new CRC32();
            crc.update(file, start + 4, (int) length + 4);
            if (header == null) {
                header = checked(type, content);
            }
            if ((int) crc.getValue() != in.getInt()) {
                throw PictureHeader.damaged(PictureFormat.PNG, "a checksum is wrong at byte " + start);
            }
            isTransparent |= type == TRNS;
            if (type == EXIF) {
                orientation = TiffDirectory.orientation(content);
            }
            if (type == IEND) {
                return header(header, orientation, isTransparent);
            }
        }
        throw PictureHeader.cutOff(PictureFormat.PNG, file);
    }

    private static ByteBuffer checked(int type, ByteBuffer content) throws UnreadablePictureException {
        if (type != IHDR || content.limit() != 13) {
            throw PictureHeader.damaged(PictureFormat.PNG, "it does not begin with a header chunk");
        }
        return content;
    }

    private static PictureHeader header(ByteBuffer ihdr, Orientation orientation, boolean isTransparent)
            throws UnreadablePictureException {
        int bytesASample = ihdr.get(8) > 8 ? 2 : 1;
        int samples = switch (ihdr.get(9)) {
            case 0 -> isTransparent ? 4 : 1;
            case 2, 3 -> isTransparent ? 4 : 3;
            default -> 4;
        };
        return PictureHeader.of(PictureFormat.PNG, ihdr.getInt(0), ihdr.getInt(4), orientation, samples * bytesASample);
    }
}
