package dev.digits.segmentation.decode;

import dev.digits.segmentation.UnreadableDrawingException;

/** The segments of a JPEG file (ITU-T T.81, annex B). */
final class JpegFile {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;

    private JpegFile() {}

    static boolean hasSignature(byte[] file) {
        return file.length >= 3 && at(file, 0) == 0xFF && at(file, 1) == SOI && at(file, 2) == 0xFF;
    }

    /** Reads the size from the frame header; a whole file has an end marker after its scan. */
    static PictureHeader header(byte[] file) throws UnreadableDrawingException {
        PictureHeader header = null;
        int position = 2;
        while (position + 4 <= file.length) {
            if (at(file, position) != 0xFF) {
                throw new UnreadableDrawingException("the JPEG is damaged: no marker at byte " + position);
            }
            int marker = at(file, position + 1);
            if (marker == 0xFF) {
                position++;
                continue;
            }
            if (isStartOfFrame(marker)) {
                header = size(file, position);
            }
            if (marker == SOS && header != null && endsAfter(file, position)) {
                return header;
            }
            if (marker == SOS || marker == EOI) {
                break;
            }
            position += 2 + (at(file, position + 2) << 8 | at(file, position + 3));
        }
        throw new UnreadableDrawingException("the JPEG is cut off after " + file.length + " bytes");
    }

    private static boolean isStartOfFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static PictureHeader size(byte[] file, int segment) throws UnreadableDrawingException {
        if (segment + 9 > file.length) {
            throw new UnreadableDrawingException("the JPEG is cut off after " + file.length + " bytes");
        }
        int height = at(file, segment + 5) << 8 | at(file, segment + 6);
        int width = at(file, segment + 7) << 8 | at(file, segment + 8);
        if (width < 1 || height < 1) {
            throw new UnreadableDrawingException("the JPEG is damaged: its size is " + width + " x " + height);
        }
        return new PictureHeader(PictureHeader.Format.JPEG, width, height);
    }

    private static boolean endsAfter(byte[] file, int scan) {
        for (int i = file.length - 2; i > scan; i--) {
            if (at(file, i) == 0xFF && at(file, i + 1) == EOI) {
                return true;
            }
        }
        return false;
    }

    private static int at(byte[] file, int index) {
        return Byte.toUnsignedInt(file[index]);
    }
}
