package dev.digits.segmentation.decode;

import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.MatScope;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Unpacks PNG and JPEG. */
public final class PictureDecoder {
    private final long maxPixels;

    public PictureDecoder(long maxPixels) {
        this.maxPixels = maxPixels;
    }

    /**
     * Unpacks a picture, turns it upright as its EXIF data says, and scales it down when it is large.
     *
     * @param mats frees the pixels
     * @return 8 bits a channel, grey, BGR or BGRA
     * @throws DrawingTooLargeException by the size in the header, before anything is unpacked
     * @throws UnreadableDrawingException when it is neither PNG nor JPEG, is cut off or is damaged
     */
    public DecodedPicture decode(Picture picture, MatScope mats)
            throws UnreadableDrawingException, DrawingTooLargeException {
        PictureHeader header = PictureHeader.of(picture.encoded());
        if (header.pixels() > maxPixels) {
            throw DrawingTooLargeException.pixels(header.width(), header.height(), maxPixels);
        }
        Mat pixels = unpack(picture.encoded(), header, mats);
        boolean turned = pixels.width() < pixels.height() != header.width() < header.height();
        int width = turned ? header.height() : header.width();
        int height = turned ? header.width() : header.height();
        return new DecodedPicture(toWorkingSize(toEightBits(pixels, mats), mats), width, height);
    }

    private static Mat unpack(byte[] encoded, PictureHeader header, MatScope mats) throws UnreadableDrawingException {
        Mat file = mats.keep(new MatOfByte(encoded));
        try {
            Mat pixels = mats.keep(Imgcodecs.imdecode(file, flags(header)));
            if (pixels.empty()) {
                throw new UnreadableDrawingException(
                        "the " + header.format() + " is damaged: its pixels cannot be unpacked");
            }
            return pixels;
        } catch (CvException e) {
            throw new UnreadableDrawingException(
                    "the " + header.format() + " is damaged: its pixels cannot be unpacked");
        }
    }

    private static int flags(PictureHeader header) {
        return switch (header.format()) {
            case PNG -> Imgcodecs.IMREAD_UNCHANGED;
            case JPEG ->
                header.pixels() > 4L * Sheet.WORKING_PIXELS
                        ? Imgcodecs.IMREAD_REDUCED_COLOR_2
                        : Imgcodecs.IMREAD_ANYCOLOR;
        };
    }

    private static Mat toEightBits(Mat pixels, MatScope mats) {
        if (pixels.depth() == CvType.CV_8U) {
            return pixels;
        }
        Mat eightBit = mats.mat();
        pixels.convertTo(eightBit, CvType.CV_8U, 1 / 257.0);
        return eightBit;
    }

    private static Mat toWorkingSize(Mat pixels, MatScope mats) {
        double scale = Math.sqrt(Sheet.WORKING_PIXELS / (double) pixels.total());
        if (scale >= 1) {
            return pixels;
        }
        Size size = new Size(
                Math.max(1, Math.rint(pixels.width() * scale)), Math.max(1, Math.rint(pixels.height() * scale)));
        Mat smaller = mats.mat();
        Imgproc.resize(pixels, smaller, size, 0, 0, Imgproc.INTER_AREA);
        return smaller;
    }
}
