package dev.digits.picture;

/**
 * What a picture file says of itself.
 *
 * @param format told by the file's first bytes
 * @param width in pixels as stored, before it is turned upright; at least 1
 * @param height in pixels as stored, before it is turned upright; at least 1
 * @param orientation from EXIF data; upright when there is none
 * @param unpackedBytes of memory that a decoder holds at once to unpack all of it at full size; for a JPEG that is unpacked row by row
 *     only the rows are held, and this is 0
 */
public record PictureHeader(PictureFormat format, int width, int height, Orientation orientation, long unpackedBytes) {

    public PictureHeader {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture of " + width + " x " + height + " pixels");
        }
    }

    /**
     * Tells the format by the file's first bytes, checks that the file is whole as far as its structure tells, and reads the size.
     *
     * @throws UnsupportedPictureException when it is a file of another kind
     * @throws UnreadablePictureException when it is empty, cut off or damaged
     */
    public static PictureHeader of(byte[] file) throws UnreadablePictureException {
        if (file.length == 0) {
            throw new UnreadablePictureException("the picture is empty: 0 bytes");
        }
        PictureFormat format = PictureFormat.of(file).orElseThrow(() -> unsupported(file));
        try {
            return switch (format) {
                case PNG -> PngFile.header(file);
                case JPEG -> new JpegFile(file).header();
                case WEBP -> WebpFile.header(file);
                case BMP -> BmpFile.header(file);
                case GIF -> GifFile.header(file);
                case TIFF -> TiffFile.header(file);
            };
        } catch (IndexOutOfBoundsException e) { // some part of it would lie behind its end
            throw cutOff(format, file);
        }
    }

    /** As stored, width times height. */
    public long pixels() {
        return (long) width * height;
    }

    /** In pixels, once it is turned upright. */
    public int uprightWidth() {
        return orientation.isSideways() ? height : width;
    }

    /** In pixels, once it is turned upright. */
    public int uprightHeight() {
        return orientation.isSideways() ? width : height;
    }

    /**
     * The header of a file that holds its pixels in memory while it is unpacked.
     *
     * @throws UnreadablePictureException when there are no pixels
     */
    static PictureHeader of(PictureFormat format, long width, long height, Orientation orientation, double bytesAPixel)
            throws UnreadablePictureException {
        return unpackedTo(format, width, height, orientation, width * (double) height * bytesAPixel);
    }

    /**
     * The same of a file for which memory is taken by more than its pixels.
     *
     * @throws UnreadablePictureException when there are no pixels
     */
    static PictureHeader unpackedTo(
            PictureFormat format, long width, long height, Orientation orientation, double unpackedBytes)
            throws UnreadablePictureException {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw damaged(format, "its size is " + width + " x " + height);
        }
        long bytes = (long) Math.min(Long.MAX_VALUE, unpackedBytes);
        return new PictureHeader(format, (int) width, (int) height, orientation, bytes);
    }

    static UnreadablePictureException cutOff(PictureFormat format, byte[] file) {
        return new UnreadablePictureException("the " + format.title() + " is cut off after " + file.length + " bytes");
    }

    static UnreadablePictureException damaged(PictureFormat format, String how) {
        return new UnreadablePictureException("the " + format.title() + " is damaged: " + how);
    }

    private static UnsupportedPictureException unsupported(byte[] file) {
        return new UnsupportedPictureException(OtherFormat.nameOf(file)
                .map(name -> name + " is not read; send the picture as " + PictureFormat.NAMES)
                .orElse("this is no picture of a kind that is read; send " + PictureFormat.NAMES));
    }
}
