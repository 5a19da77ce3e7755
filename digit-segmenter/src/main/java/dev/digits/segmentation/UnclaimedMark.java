package dev.digits.segmentation;

/**
 * A mark of a line that belongs to none of its digits.
 *
 * @param box of its ink, in pixels of the submitted drawing
 * @param shape what it looks like
 */
public record UnclaimedMark(Box box, MarkShape shape) {}
