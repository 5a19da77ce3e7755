package dev.digits.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The first directory of a TIFF file, or of EXIF data, which is one (TIFF revision 6.0, section 2). */
final class TiffDirectory {
    /** "Exif", and two bytes of 0 behind it. */
    private static final int NAME = 0x45786966;

    private static final int NAME_LENGTH = 6;
    private static final int ORIENTATION = 274;
    private static final int ENTRY = 12;
    /** Where the value of an entry lies, or the offset of its values. */
    private static final int VALUE = 8;

    private static final int SHORT = 3;
    private static final int LONG = 4;

    private final ByteBuffer in;
    private final int start;

    private TiffDirectory(ByteBuffer in, int start) {
        this.in = in;
        this.start = start;
    }

    /**
     * Finds the directory.
     *
     * @param tiff from its byte order mark on
     * @throws IndexOutOfBoundsException when it would lie outside
     */
    static TiffDirectory of(ByteBuffer tiff) {
        ByteBuffer in = tiff.slice().order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return new TiffDirectory(in, in.getInt(4));
    }

    /**
     * The orientation that EXIF data tell; upright when they tell none or are damaged, since the picture itself may be whole.
     *
     * @param exif with the name before it that JPEG demands, or without
     */
    static Orientation orientation(ByteBuffer exif) {
        try {
            boolean isNamed = exif.getInt(0) == NAME;
            return of(isNamed ? exif.slice(NAME_LENGTH, exif.limit() - NAME_LENGTH) : exif)
                    .orientation();
        } catch (IndexOutOfBoundsException e) {
            return Orientation.UPRIGHT;
        }
    }

    Orientation orientation() {
        return Orientation.ofExif(number(ORIENTATION).orElse(1));
    }

    /**
     * The number of a tag; empty when it has none, or several, which decoders pass over.
     *
     * @throws IndexOutOfBoundsException when the directory is cut off
     */
    OptionalLong number(int tag) {
        OptionalInt found = entry(tag);
        if (found.isEmpty()) {
            return OptionalLong.empty();
        }
        int entry = found.getAsInt();
        return in.getInt(entry + 4) == 1 ? value(in.getShort(entry + 2), entry + VALUE) : OptionalLong.empty();
    }

    /**
     * The greatest number of a tag; 0 when there is none.
     *
     * @throws IndexOutOfBoundsException when the directory is cut off, or the numbers would lie outside
     * @throws UnreadablePictureException when they are of a type that sizes and offsets cannot have
     */
    long greatest(int tag) throws UnreadablePictureException {
        OptionalInt found = entry(tag);
        if (found.isEmpty()) {
            return 0;
        }
        int entry = found.getAsInt();
        short type = in.getShort(entry + 2);
        if (type != SHORT && type != LONG) {
            throw PictureHeader.damaged(PictureFormat.TIFF, "its tag " + tag + " has the type " + type);
        }
        int size = type == SHORT ? Short.BYTES : Integer.BYTES;
        long length = size * Integer.toUnsignedLong(in.getInt(entry + 4));
        int values = length <= Integer.BYTES ? entry + VALUE : in.getInt(entry + VALUE);
        Objects.checkFromIndexSize(values, length, in.limit());
        long greatest = 0;
        for (int i = 0; i < length; i += size) {
            greatest = Math.max(greatest, value(type, values + i).orElse(0));
        }
        return greatest;
    }

    private OptionalInt entry(int tag) {
        int entries = Short.toUnsignedInt(in.getShort(start));
        for (int i = 0; i < entries; i++) {
            int entry = start + 2 + ENTRY * i;
            if (Short.toUnsignedInt(in.getShort(entry)) == tag) {
                return OptionalInt.of(entry);
            }
        }
        return OptionalInt.empty();
    }

    private OptionalLong value(short type, int position) {
        return switch (type) {
            case SHORT -> OptionalLong.of(Short.toUnsignedInt(in.getShort(position)));
            case LONG -> OptionalLong.of(Integer.toUnsignedLong(in.getInt(position)));
            default -> OptionalLong.empty();
        };
    }
}
