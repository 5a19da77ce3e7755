package dev.digits.segmentation;

/**
 * The ink of one digit, cut out of its line.
 *
 * @param box of its ink, in pixels of the submitted drawing
 * @param tile {@value Tile#SIDE}x{@value Tile#SIDE} bytes as in {@link Tile#pixels}
 * @param shape what it looks like, in case that it is no digit
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record CutDigit(Box box, byte[] tile, MarkShape shape) {}
