package dev.digits.segmentation;

/**
 * One digit that was read.
 *
 * @param value 0 to 9
 * @param confidence calibrated probability that {@code value} is right, 0 to 1
 * @param probabilities ten, one a digit, given that the mark is a digit; they sum to 1
 * @param box of its ink, in pixels of the submitted drawing; of two digits that were read together, its part of the box of both
 * @param tile 784 bytes, what the network saw; of two digits that were read together, both
 */
@SuppressWarnings("ArrayRecordComponent") // an answer is passed on, never compared
public record Digit(int value, float confidence, float[] probabilities, Box box, byte[] tile) {}
