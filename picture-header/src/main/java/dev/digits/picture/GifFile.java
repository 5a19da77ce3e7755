package dev.digits.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The blocks of a GIF file up to the end of its first frame (CompuServe, Graphics Interchange Format, version 89a). */
public final class GifFile {
    private static final int COLOURS = 13;
    private static final int EXTENSION = 0x21;
    private static final int GRAPHIC_CONTROL = 0xF9;
    /** With its marker, its label, the length of its one block, and the end of blocks. */
    private static final int GRAPHIC_CONTROL_LENGTH = 8;

    private static final int FRAME = 0x2C;
    private static final int FRAME_HEADER = 10;
    private static final byte TRAILER = 0x3B;
    /** An index a pixel, and blue, green, red and alpha. */
    private static final int BYTES_A_PIXEL = 5;

    private final ByteBuffer in;
    private final int endOfColours;
    private final int frame;
    private final int endOfFrame;
    /** The last graphic control before the frame; negative when there is none. */
    private int control = -1;

    private GifFile(byte[] file) throws UnreadablePictureException {
        in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        endOfColours = COLOURS + bytesOfColours(in.get(10));
        frame = endOfExtensions(endOfColours);
        if (in.get(frame) != FRAME) {
            throw PictureHeader.damaged(PictureFormat.GIF, "it has no frame");
        }
        endOfFrame = endOfBlocks(frame + FRAME_HEADER + bytesOfColours(in.get(frame + 9)) + 1);
    }

    /** The size is that of the screen, or of the first frame where that reaches farther. */
    static PictureHeader header(byte[] file) throws UnreadablePictureException {
        GifFile gif = new GifFile(file);
        int right = gif.number(gif.frame + 1) + gif.number(gif.frame + 5);
        int bottom = gif.number(gif.frame + 3) + gif.number(gif.frame + 7);
        return PictureHeader.of(
                PictureFormat.GIF,
                Math.max(gif.number(6), right),
                Math.max(gif.number(8), bottom),
                Orientation.UPRIGHT,
                BYTES_A_PIXEL);
    }

    /**
     * A file of the same screen and colours with the first frame and the graphic control that holds for it, and nothing else: decoders take much
     * time over other extensions, and may find other blocks in damaged ones.
     *
     * @throws UnreadablePictureException when it is damaged
     * @throws IndexOutOfBoundsException when it is cut off
     */
    public static byte[] firstFrameAlone(byte[] file) throws UnreadablePictureException {
        GifFile gif = new GifFile(file);
        int lengthOfControl = gif.control < 0 ? 0 : GRAPHIC_CONTROL_LENGTH;
        ByteBuffer alone = ByteBuffer.allocate(gif.endOfColours + lengthOfControl + gif.endOfFrame - gif.frame + 1);
        alone.put(file, 0, gif.endOfColours);
        if (gif.control >= 0) {
            alone.put(file, gif.control, lengthOfControl);
        }
        alone.put(file, gif.frame, gif.endOfFrame - gif.frame);
        return alone.put(TRAILER).array();
    }

    private int endOfExtensions(int from) throws UnreadablePictureException {
        int position = from;
        while (in.get(position) == EXTENSION) {
            int end = endOfBlocks(position + 2);
            if (Byte.toUnsignedInt(in.get(position + 1)) == GRAPHIC_CONTROL) {
                if (in.get(position + 2) != 4 || end != position + GRAPHIC_CONTROL_LENGTH) {
                    throw PictureHeader.damaged(PictureFormat.GIF, "its graphic control is not of 4 bytes");
                }
                control = position;
            }
            position = end;
        }
        return position;
    }

    /** Behind the blocks from here on, each of which begins with its length; one of no length ends them. */
    private int endOfBlocks(int from) {
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

    private int number(int position) {
        return Short.toUnsignedInt(in.getShort(position));
    }
}
