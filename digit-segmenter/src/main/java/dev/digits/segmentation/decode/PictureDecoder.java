package dev.digits.segmentation.decode;

import dev.digits.picture.Orientation;
import dev.digits.picture.PictureFormat;
import dev.digits.picture.PictureHeader;
import dev.digits.picture.UnreadablePictureException;
import dev.digits.picture.UnsupportedPictureException;
import dev.digits.segmentation.Box;
import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.UnsupportedDrawingException;
import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.MatScope;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Unpacks pictures. What a header says of size and memory is checked before anything is unpacked. A JPEG is unpacked at a reduced size;
 * what other formats unpack to is scaled down and freed at once.
 */
public final class PictureDecoder {
    /** A JPEG is unpacked at 1/8 of its size at the least. */
    private static final int MOST_REDUCED = 8;

    static final int KIB = 1024;
    /** Of a JPEG that is unpacked: BGR. */
    private static final long BYTES_A_PIXEL = 3;

    private static final int MILLISECONDS_BETWEEN_CHECKS = 50;

    private final Limits limits;
    /** What all threads together may hold while they unpack: as much as one picture may take. */
    private final Semaphore freeKibibytes;
    /** Held by the one who waits for memory, so that nobody who needs less goes before. */
    private final ReentrantLock turn = new ReentrantLock(true);

    public PictureDecoder(Limits limits) {
        this.limits = limits;
        freeKibibytes = new Semaphore(kibibytes(limits.maxUnpackedBytes()), true);
    }

    /**
     * Unpacks a picture, turns it upright as its EXIF data says, and scales it down when it is large.
     *
     * @param mats frees the pixels
     * @param work asked before anything is unpacked, also while others unpack what leaves no memory
     * @return 8 bits a channel, grey, BGR or BGRA
     * @throws DrawingTooLargeException by what the header says, before anything is unpacked
     * @throws UnsupportedDrawingException when it is a file of another kind
     * @throws UnreadableDrawingException when it is cut off or damaged
     */
    public DecodedPicture decode(Picture picture, MatScope mats, WorkCheck work)
            throws UnreadableDrawingException, DrawingTooLargeException {
        PictureHeader header = header(picture.encoded());
        Mat small = inMemory(header.unpackedBytes(), work, () -> small(picture.encoded(), header, mats));
        Mat pixels = PixelConversion.toEightBits(small, mats);
        return new DecodedPicture(upright(pixels, header, mats), header.uprightWidth(), header.uprightHeight());
    }

    /**
     * Unpacks a section of a picture: all of its pixels, unless there are more than are worked with.
     *
     * @param section in pixels of the picture when it is upright
     * @return as if the section were all of the picture
     * @see #decode(Picture, MatScope, WorkCheck)
     */
    public DecodedPicture decode(Picture picture, Box section, MatScope mats, WorkCheck work)
            throws UnreadableDrawingException, DrawingTooLargeException {
        PictureHeader header = header(picture.encoded());
        Mat cut = inMemory(wholeBytes(header), work, () -> section(picture.encoded(), header, section, mats));
        return new DecodedPicture(PixelConversion.toEightBits(cut, mats), section.width(), section.height());
    }

    /** What is held while all of a picture is unpacked and turned, at most all that there is. */
    private long wholeBytes(PictureHeader header) {
        Orientation orientation = header.orientation();
        int copies = 1 + (orientation.isMirrored() ? 1 : 0) + (orientation.quarterTurns() > 0 ? 1 : 0);
        long bytes = Math.max(header.unpackedBytes(), copies * BYTES_A_PIXEL * header.pixels());
        return Math.min(limits.maxUnpackedBytes(), bytes);
    }

    /** Waits until so much memory is free, as long as {@code work} lets it. */
    private Mat inMemory(long bytes, WorkCheck work, Unpacking unpacking) throws UnreadableDrawingException {
        int memory = kibibytes(bytes);
        await(memory, work);
        try {
            work.check();
            return unpacking.unpack();
        } finally {
            freeKibibytes.release(memory);
        }
    }

    private void await(int memory, WorkCheck work) {
        try {
            while (!turn.tryLock(MILLISECONDS_BETWEEN_CHECKS, TimeUnit.MILLISECONDS)) {
                work.check();
            }
            try {
                while (!freeKibibytes.tryAcquire(memory, MILLISECONDS_BETWEEN_CHECKS, TimeUnit.MILLISECONDS)) {
                    work.check();
                }
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while it waited for memory to unpack a picture");
        }
    }

    private interface Unpacking {
        Mat unpack() throws UnreadableDrawingException;
    }

    private static Mat upright(Mat pixels, PictureHeader header, MatScope mats) {
        // OpenCV turns a TIFF by itself, whatever it is told
        return header.format() == PictureFormat.TIFF
                ? pixels
                : PixelConversion.turned(pixels, header.orientation(), mats);
    }

    private PictureHeader header(byte[] encoded) throws UnreadableDrawingException, DrawingTooLargeException {
        PictureHeader header;
        try {
            header = PictureHeader.of(encoded);
        } catch (UnsupportedPictureException e) {
            throw new UnsupportedDrawingException(e.getMessage());
        } catch (UnreadablePictureException e) {
            throw new UnreadableDrawingException(e.getMessage());
        }
        if (header.pixels() > limits.maxPixels()) {
            throw DrawingTooLargeException.pixels(header.width(), header.height(), limits.maxPixels());
        }
        if (header.unpackedBytes() > limits.maxUnpackedBytes()) {
            throw DrawingTooLargeException.unpacked(
                    header.format().title(), header.unpackedBytes(), limits.maxUnpackedBytes());
        }
        return header;
    }

    /** The pixels as stored, no more than are worked with. */
    private static Mat small(byte[] encoded, PictureHeader header, MatScope mats) throws UnreadableDrawingException {
        try (MatScope large = new MatScope()) {
            Mat unpacked = PictureFile.unpack(encoded, header, reduced(header), large);
            double scale = Math.sqrt(Sheet.WORKING_PIXELS / (double) unpacked.total());
            return scale >= 1 ? mats.keep(unpacked.rowRange(0, unpacked.rows())) : shrunk(unpacked, scale, mats);
        }
    }

    private static Mat section(byte[] encoded, PictureHeader header, Box section, MatScope mats)
            throws UnreadableDrawingException {
        try (MatScope large = new MatScope()) {
            Mat whole = upright(PictureFile.unpack(encoded, header, 1, large), header, large);
            Mat cut = large.keep(whole.submat(section.y(), section.bottom(), section.x(), section.right()));
            double scale = Math.sqrt(Sheet.WORKING_PIXELS / (double) section.area());
            if (scale < 1) {
                return shrunk(cut, scale, mats);
            }
            Mat copy = mats.mat();
            cut.copyTo(copy);
            return copy;
        }
    }

    private static Mat shrunk(Mat pixels, double scale, MatScope mats) {
        Mat small = mats.mat();
        Imgproc.resize(pixels, small, scaled(pixels, scale), 0, 0, Imgproc.INTER_AREA);
        return small;
    }

    static int kibibytes(long bytes) {
        return Math.toIntExact((bytes + KIB - 1) / KIB);
    }

    /** Whole pixels, no more than are worked with: where the shorter side is rounded up, the longer one is that much shorter. */
    private static Size scaled(Mat pixels, double scale) {
        double shorter = Math.max(1, Math.rint(Math.min(pixels.width(), pixels.height()) * scale));
        double longest = Math.floor(Sheet.WORKING_PIXELS / shorter);
        double longer = Math.min(longest, Math.rint(Math.max(pixels.width(), pixels.height()) * scale));
        return pixels.width() > pixels.height() ? new Size(longer, shorter) : new Size(shorter, longer);
    }

    /** By how much a JPEG is unpacked smaller in either direction. */
    private static int reduced(PictureHeader header) {
        int factor = 1;
        while (factor < MOST_REDUCED && header.pixels() >= 4L * factor * factor * Sheet.WORKING_PIXELS) {
            factor *= 2;
        }
        return factor;
    }
}
