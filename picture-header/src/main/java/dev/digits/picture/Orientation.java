package dev.digits.picture;

import java.util.List;

/**
 * How stored pixels are turned upright: mirrored from left to right first, where they are mirrored, then turned.
 *
 * @param isMirrored whether left and right are exchanged
 * @param quarterTurns clockwise, 0 to 3
 */
public record Orientation(boolean isMirrored, int quarterTurns) {
    /** Nothing is to be done. */
    public static final Orientation UPRIGHT = new Orientation(false, 0);

    /** By the number that EXIF gives them, from 1 (CIPA DC-008, Exif 2.32, 4.6.4 A). */
    private static final List<Orientation> EXIF = List.of(
            UPRIGHT,
            new Orientation(true, 0),
            new Orientation(false, 2),
            new Orientation(true, 2),
            new Orientation(true, 3),
            new Orientation(false, 1),
            new Orientation(true, 1),
            new Orientation(false, 3));

    /** The orientation with this number; upright for numbers that mean nothing. */
    static Orientation ofExif(long number) {
        return number >= 1 && number <= EXIF.size() ? EXIF.get((int) number - 1) : UPRIGHT;
    }

    /** Whether width and height are exchanged. */
    public boolean isSideways() {
        return quarterTurns % 2 != 0;
    }
}
