package dev.digits.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The blocks of a GIF file up to the end of its first frame (CompuServe, Graphics Interchange Format, version 89a). */
final class GifFile {
    private static final int COLOURS = 13;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int FRAME_HEADER = 10;
    /** An index a pixel, and blue, green, red and alpha. */
    private static final int BYTES_A_PIXEL = 5;

    private GifFile() {}

    /** The size is that of the screen, or of the first frame where that reaches farther. */
    static PictureHeader header(byte[] file) throws UnreadablePictureException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int position = COLOURS + bytesOfColours(in.get(10));
        while (in.get(position) == EXTENSION) {
            position = endOfBlocks(in, position + 2);
        }
        if (in.get(position) != FRAME) {
            throw PictureHeader.damaged(PictureFormat.GIF, "it has no frame");
        }
        endOfBlocks(in, position + FRAME_HEADER + bytesOfColours(in.get(position + 9)) + 1);
        int right = number(in, position + 1) + number(in, position + 5);
        int bottom = number(in, position + 3) + number(in, position + 7);
        return PictureHeader.of(
                PictureFormat.GIF,
                Math.max(number(in, 6), right),
                Math.max(number(in, 8), bottom),
                Orientation.UPRIGHT,
                BYTES_A_PIXEL);
    }

    /** Behind the blocks from here on, each of which begins with its length; one of no length ends them. */
    private static int endOfBlocks(ByteBuffer in, int from) {
        int position = from;
        int length = Byte.toUnsignedInt(in.get(position));
        while (length > 0) {
            position += 1 + length;
            length = Byte.toUnsignedInt(in.get(position));
        }
        return position + 1;
    }

    private static int bytesOfColours(byte flags) {
        return flags < 0 ? 3 << ((flags & 7) + 1) : 0;
    }

    private static int number(ByteBuffer in, int position) {
        return Short.toUnsignedInt(in.getShort(position));
    }
}
