package dev.digits.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalLong;

/** The first directory of a TIFF file, or of EXIF data, which is one (TIFF revision 6.0, section 2). */
final class TiffDirectory {
    /** "Exif", and two bytes of 0 behind it. */
    private static final int NAME = 0x45786966;

    private static final int NAME_LENGTH = 6;
    private static final int ORIENTATION = 274;
    private static final int ENTRY = 12;
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
     * The number of a tag; the first one when there are several.
     *
     * @throws IndexOutOfBoundsException when the directory is cut off
     */
    OptionalLong number(int tag) {
        int entries = Short.toUnsignedInt(in.getShort(start));
        for (int i = 0; i < entries; i++) {
            int entry = start + 2 + ENTRY * i;
            if (Short.toUnsignedInt(in.getShort(entry)) == tag) {
                return switch (in.getShort(entry + 2)) {
                    case SHORT -> OptionalLong.of(Short.toUnsignedInt(in.getShort(entry + 8)));
                    case LONG -> OptionalLong.of(Integer.toUnsignedLong(in.getInt(entry + 8)));
                    default -> OptionalLong.empty();
                };
            }
        }
        return OptionalLong.empty();
    }
}
