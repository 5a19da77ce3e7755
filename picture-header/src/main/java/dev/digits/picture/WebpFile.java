package dev.digits.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The chunks of a WebP file (RFC 9649). */
final class WebpFile {
    private static final int FIRST_CHUNK = 12;
    private static final int LOSSY = 0x20385056;
    private static final int LOSSLESS = 0x4C385056;
    private static final int EXTENDED = 0x58385056;
    private static final int EXIF = 0x46495845;
    private static final int IS_ANIMATED = 2;
    private static final int LOSSY_BYTES_A_PIXEL = 6;
    private static final int LOSSLESS_BYTES_A_PIXEL = 8;

    private WebpFile() {}

    static PictureHeader header(byte[] file) throws UnreadablePictureException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long end = 8 + Integer.toUnsignedLong(in.getInt(4));
        if (end > file.length) {
            throw PictureHeader.cutOff(PictureFormat.WEBP, file);
        }
        PictureHeader size = size(in);
        int position = FIRST_CHUNK;
        while (position + 8 <= end) {
            long length = Integer.toUnsignedLong(in.getInt(position + 4));
            if (position + 8 + length > end) {
                throw PictureHeader.cutOff(PictureFormat.WEBP, file);
            }
            if (in.getInt(position) == EXIF) {
                Orientation orientation = TiffDirectory.orientation(in.slice(position + 8, (int) length));
                return new PictureHeader(
                        PictureFormat.WEBP, size.width(), size.height(), orientation, size.unpackedBytes());
            }
            position = (int) Math.min(file.length, position + 8 + length + length % 2);
        }
        return size;
    }

    private static PictureHeader size(ByteBuffer in) throws UnreadablePictureException {
        int content = FIRST_CHUNK + 8;
        return switch (in.getInt(FIRST_CHUNK)) {
            case LOSSY -> of(in.getShort(content + 6) & 0x3FFF, in.getShort(content + 8) & 0x3FFF, LOSSY_BYTES_A_PIXEL);
            case LOSSLESS -> {
                int sizes = in.getInt(content + 1);
                yield of((sizes & 0x3FFF) + 1, ((sizes >>> 14) & 0x3FFF) + 1, LOSSLESS_BYTES_A_PIXEL);
            }
            case EXTENDED -> {
                if ((in.get(content) & IS_ANIMATED) != 0) {
                    throw new UnsupportedPictureException(
                            "an animated WebP is not read; send a still picture as " + PictureFormat.NAMES);
                }
                int width = (in.getInt(content + 4) & 0xFFFFFF) + 1;
                int height = (in.getInt(content + 6) >>> 8) + 1;
                yield of(width, height, LOSSLESS_BYTES_A_PIXEL);
            }
            default -> throw PictureHeader.damaged(PictureFormat.WEBP, "it does not begin with a picture");
        };
    }

    private static PictureHeader of(int width, int height, int bytesAPixel) throws UnreadablePictureException {
        return PictureHeader.of(PictureFormat.WEBP, width, height, Orientation.UPRIGHT, bytesAPixel);
    }
}
