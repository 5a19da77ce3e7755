package dev.digits.gateway.limits;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The segments of a JPEG file up to the frame header, which holds the size (ITU-T T.81, B.1 and B.2). */
final class JpegHeader {
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    /** Length, precision, height, width. */
    private static final int FRAME_HEADER = 2 + 1 + 2 + 2;

    private JpegHeader() {}

    static Optional<PictureSize> size(ByteBuffer file) {
        if (file.limit() < 2 || unsignedShort(file, 0) != START_OF_IMAGE) {
            return Optional.empty();
        }
        int at = 2;
        while (at + 2 + FRAME_HEADER <= file.limit()) {
            if (unsignedByte(file, at) != 0xFF) {
                return Optional.empty();
            }
            int marker = unsignedByte(file, at + 1);
            if (isFrame(marker)) {
                return Optional.of(new PictureSize(unsignedShort(file, at + 7), unsignedShort(file, at + 5)));
            }
            if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
                return Optional.empty();
            }
            // 0xFF may be repeated before a marker; a few markers stand alone, all others carry their length
            at += marker == 0xFF ? 1 : standsAlone(marker) ? 2 : 2 + unsignedShort(file, at + 2);
        }
        return Optional.empty();
    }

    /** SOF0 to SOF15, without the three in between that define tables. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
    }

    private static int unsignedByte(ByteBuffer file, int at) {
        return Byte.toUnsignedInt(file.get(at));
    }

    private static int unsignedShort(ByteBuffer file, int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }
}
