package dev.digits.segmentation.decode;

import dev.digits.picture.PictureFormat;
import dev.digits.picture.PictureHeader;
import dev.digits.segmentation.OutOfNativeMemoryException;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.opencv.MatScope;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;

/** A picture file and the decoders that unpack it: those of OpenCV, and the JDK's for GIF. */
final class PictureFile {
    private PictureFile() {}

    /**
     * Unpacks the pixels as they are stored; a TIFF is turned upright.
     *
     * @param reduction by how much a JPEG is unpacked smaller in either direction: 1, 2, 4 or 8
     * @throws UnreadableDrawingException when it is damaged, or has another size than its header says
     * @throws CvException when there is no memory for it
     */
    static Mat unpack(byte[] encoded, PictureHeader header, int reduction, MatScope mats)
            throws UnreadableDrawingException {
        if (header.format() == PictureFormat.GIF) {
            return GifFrame.unpack(encoded, header, mats);
        }
        Mat file = mats.keep(new MatOfByte(encoded));
        try {
            Mat pixels = mats.keep(Imgcodecs.imdecode(file, flags(header, reduction)));
            if (!pixels.empty()) {
                return checked(pixels, header, reduction);
            }
        } catch (CvException e) {
            if (OutOfNativeMemoryException.isCauseOf(e)) {
                throw e;
            }
        }
        requireMemory(header.unpackedBytes());
        throw damaged(header);
    }

    /** Decoders tell nobody that they found no memory: it lacks where there is not as much as they take. */
    private static void requireMemory(long bytes) {
        new Mat(PictureDecoder.kibibytes(bytes), PictureDecoder.KIB, CvType.CV_8UC1).release();
    }

    /** The pixels, when there are as many as were measured: a decoder may find another header in a damaged file. */
    private static Mat checked(Mat pixels, PictureHeader header, int reduction) throws UnreadableDrawingException {
        if (!pixels.size().equals(size(header, reduction))) {
            throw damaged(header);
        }
        return pixels;
    }

    /** Of the pixels, as they are unpacked. */
    static Size size(PictureHeader header, int reduction) {
        return switch (header.format()) {
            case JPEG -> new Size(reduced(header.width(), reduction), reduced(header.height(), reduction));
            case TIFF -> new Size(header.uprightWidth(), header.uprightHeight());
            case PNG, WEBP, BMP, GIF -> new Size(header.width(), header.height());
        };
    }

    private static int reduced(int length, int reduction) {
        return (length + reduction - 1) / reduction;
    }

    static UnreadableDrawingException damaged(PictureHeader header) {
        return new UnreadableDrawingException(
                "the " + header.format().title() + " is damaged: its pixels cannot be unpacked");
    }

    private static int flags(PictureHeader header, int reduction) {
        return switch (header.format()) {
            case JPEG -> Imgcodecs.IMREAD_IGNORE_ORIENTATION | reducing(reduction);
            case BMP -> Imgcodecs.IMREAD_COLOR; // what stands beside the colours is seldom meant as transparency
            case PNG, WEBP, TIFF, GIF -> Imgcodecs.IMREAD_UNCHANGED;
        };
    }

    private static int reducing(int reduction) {
        return switch (reduction) {
            case 1 -> Imgcodecs.IMREAD_ANYCOLOR;
            case 2 -> Imgcodecs.IMREAD_REDUCED_COLOR_2;
            case 4 -> Imgcodecs.IMREAD_REDUCED_COLOR_4;
            default -> Imgcodecs.IMREAD_REDUCED_COLOR_8;
        };
    }
}
