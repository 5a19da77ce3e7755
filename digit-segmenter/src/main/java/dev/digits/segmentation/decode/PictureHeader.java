package dev.digits.segmentation.decode;

import dev.digits.segmentation.UnreadableDrawingException;

/**
 * What a picture file says of itself before its pixels are unpacked.
 *
 * @param width in pixels as stored, before EXIF rotation
 * @param height in pixels as stored, before EXIF rotation
 */
record PictureHeader(Format format, int width, int height) {

    enum Format {
        PNG,
        JPEG
    }

    /**
     * Tells the format by its first bytes and reads the size.
     *
     * @throws UnreadableDrawingException when the file is neither PNG nor JPEG, is cut off or is damaged
     */
    static PictureHeader of(byte[] file) throws UnreadableDrawingException {
        if (file.length == 0) {
            throw new UnreadableDrawingException("the picture is empty: 0 bytes");
        }
        if (PngFile.hasSignature(file)) {
            return PngFile.header(file);
        }
        if (JpegFile.hasSignature(file)) {
            return JpegFile.header(file);
        }
        throw new UnreadableDrawingException("the picture is neither PNG nor JPEG");
    }

    long pixels() {
        return (long) width * height;
    }
}
