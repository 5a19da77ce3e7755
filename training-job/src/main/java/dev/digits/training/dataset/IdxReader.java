package dev.digits.training.dataset;

import static dev.digits.training.dataset.ImageSet.PIXELS;
import static dev.digits.training.dataset.ImageSet.SIDE;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * Reads MNIST's own format: big-endian 32-bit magic number and sizes, then one unsigned byte a value. Images have sizes
 * count, 28, 28, labels have count. See "The MNIST database of handwritten digits" by LeCun, Cortes and Burges.
 */
final class IdxReader {
    /** Unsigned bytes in three dimensions. */
    static final String IMAGES_MAGIC = "0x00000803";

    /** Unsigned bytes in one dimension. */
    static final String LABELS_MAGIC = "0x00000801";

    /** So many images fit into one Java array. */
    static final int MOST_IMAGES = (Integer.MAX_VALUE - 16) / PIXELS;

    private IdxReader() {}

    /** All pixels of an images file, {@link ImageSet#PIXELS} bytes each. */
    static byte[] images(ContentStream content) throws DatasetException {
        expect(content, IMAGES_MAGIC);
        int count = count(content, "images");
        side(content, "rows");
        side(content, "columns");
        byte[] pixels = content.readUpTo(count * PIXELS);
        if (pixels.length < count * PIXELS) {
            throw content.malformedHere("the file ends in image " + pixels.length / PIXELS + " (from 0) of " + count);
        }
        expectEnd(content, count + " images");
        return pixels;
    }

    /** All labels of a labels file, each 0 to 9. */
    static byte[] labels(ContentStream content) throws DatasetException {
        expect(content, LABELS_MAGIC);
        int count = count(content, "labels");
        long start = content.offset();
        byte[] labels = content.readUpTo(count);
        if (labels.length < count) {
            throw content.malformedHere("the file ends after " + labels.length + " of " + count + " labels");
        }
        for (int i = 0; i < count; i++) {
            int label = Byte.toUnsignedInt(labels[i]);
            if (label >= LabelledImages.CLASSES) {
                throw new MalformedFileException(
                        content.file(),
                        new Position.Offset(start + i),
                        "label " + i + " (from 0) is " + label + ", above 9");
            }
        }
        expectEnd(content, count + " labels");
        return labels;
    }

    private static void expect(ContentStream content, String magic) throws DatasetException {
        String found = "0x" + HexFormat.of().formatHex(content.readUpTo(Integer.BYTES));
        if (!found.equals(magic)) {
            throw new MalformedFileException(
                    content.file(), new Position.Offset(0), "magic number is " + found + ", expected " + magic);
        }
    }

    private static int count(ContentStream content, String of) throws DatasetException {
        long count = size(content, "number of " + of);
        if (count > MOST_IMAGES) {
            throw content.malformedHere(
                    "announces " + count + " " + of + ", more than the " + MOST_IMAGES + " allowed");
        }
        return (int) count;
    }

    private static void side(ContentStream content, String name) throws DatasetException {
        long size = size(content, "number of " + name);
        if (size != SIDE) {
            throw content.malformedHere("images have " + size + " " + name + ", expected " + SIDE);
        }
    }

    private static long size(ContentStream content, String name) throws DatasetException {
        byte[] bytes = content.readUpTo(Integer.BYTES);
        if (bytes.length < Integer.BYTES) {
            throw content.malformedHere("the file ends before its " + name);
        }
        return Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt());
    }

    private static void expectEnd(ContentStream content, String after) throws DatasetException {
        long end = content.offset();
        if (content.readUpTo(1).length > 0) {
            throw new MalformedFileException(
                    content.file(), new Position.Offset(end), "more bytes follow the " + after + " announced");
        }
    }
}
