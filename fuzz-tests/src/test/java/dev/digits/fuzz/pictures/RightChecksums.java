package dev.digits.fuzz.pictures;

import dev.digits.picture.PictureFormat;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;

/** Puts the right checksums into a PNG whose chunks were changed: without them none would be looked at. */
final class RightChecksums {
    private static final int SIGNATURE = 8;
    private static final int NAME_AND_LENGTH = 8;

    private RightChecksums() {}

    /** A copy; a file of another format as it is. */
    static byte[] of(byte[] file) {
        byte[] right = file.clone();
        if (!PictureFormat.of(file).equals(Optional.of(PictureFormat.PNG))) {
            return right;
        }
        ByteBuffer chunks = ByteBuffer.wrap(right).position(SIGNATURE);
        while (chunks.remaining() >= NAME_AND_LENGTH + Integer.BYTES) {
            int start = chunks.position();
            long end = start + NAME_AND_LENGTH + Integer.toUnsignedLong(chunks.getInt(start));
            if (end + Integer.BYTES > right.length) {
                break;
            }
            CRC32 crc = new CRC32();
            crc.update(right, start + Integer.BYTES, (int) end - start - Integer.BYTES);
            chunks.position((int) end).putInt((int) crc.getValue());
        }
        return right;
    }
}
