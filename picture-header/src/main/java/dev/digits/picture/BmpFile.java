package dev.digits.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The headers of a BMP file: BITMAPFILEHEADER, then BITMAPCOREHEADER or BITMAPINFOHEADER and its successors. */
final class BmpFile {
    private static final int CORE_HEADER = 12;
    private static final int BYTES_A_PIXEL = 4;

    private BmpFile() {}

    static PictureHeader header(byte[] file) throws UnreadablePictureException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int pixels = in.getInt(10);
        boolean isCore = in.getInt(14) == CORE_HEADER;
        long width = isCore ? Short.toUnsignedInt(in.getShort(18)) : in.getInt(18);
        // negative when the first row is the uppermost
        long height = isCore ? Short.toUnsignedInt(in.getShort(20)) : Math.abs((long) in.getInt(22));
        int bits = Short.toUnsignedInt(in.getShort(isCore ? 24 : 28));
        boolean isPacked = !isCore && in.getInt(30) != 0;
        PictureHeader header = PictureHeader.of(PictureFormat.BMP, width, height, Orientation.UPRIGHT, BYTES_A_PIXEL);
        long row = (width * bits + 31) / 32 * 4;
        if (pixels < 0 || pixels >= file.length || (!isPacked && pixels + (double) row * height > file.length)) {
            throw PictureHeader.cutOff(PictureFormat.BMP, file);
        }
        return header;
    }
}
