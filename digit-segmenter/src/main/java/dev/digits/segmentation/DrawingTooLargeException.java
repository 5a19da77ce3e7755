package dev.digits.segmentation;

/** The drawing has more pixels or points than, or takes more memory to unpack than, {@link Limits} allow. The message says how many, and the limit. */
public final class DrawingTooLargeException extends Exception {
    private DrawingTooLargeException(String message) {
        super(message);
    }

    /** For a picture or canvas of {@code width} x {@code height} pixels, which is over {@code maxPixels}. */
    public static DrawingTooLargeException pixels(long width, long height, long maxPixels) {
        return new DrawingTooLargeException("the drawing has " + width + " x " + height + " pixels (" + width * height
                + "); at most " + maxPixels + " are read");
    }

    /** For a canvas of {@code width} x {@code height} pixels, a side of which is over {@code longest}. */
    public static DrawingTooLargeException side(int width, int height, int longest) {
        return new DrawingTooLargeException(
                "the canvas has " + width + " x " + height + " pixels; a side has at most " + longest);
    }

    /** For a picture that takes {@code bytes} of memory to unpack, more than {@code maxBytes}. */
    public static DrawingTooLargeException unpacked(String format, long bytes, long maxBytes) {
        return new DrawingTooLargeException("to unpack the " + format + " takes " + bytes + " bytes of memory; at most "
                + maxBytes + " are taken. Scale it down, or send an ordinary JPEG");
    }

    /** For ink of {@code points} points, which is over {@code maxPoints}. */
    public static DrawingTooLargeException points(long points, int maxPoints) {
        return new DrawingTooLargeException("the ink has " + points + " points; at most " + maxPoints + " are read");
    }
}
