package dev.digits.segmentation;

/**
 * Where a strip's pixels lie in the submitted drawing. Between the knots both directions are linear.
 *
 * @param stripX knots in ascending order, in strip pixels; the first is 0, the last the strip's width
 * @param drawingX where these knots lie, in pixels of the submitted drawing
 * @param top of the strip in pixels of the submitted drawing
 * @param bottom of the strip in pixels of the submitted drawing
 */
@SuppressWarnings("ArrayRecordComponent") // looked up, never compared
public record StripMap(double[] stripX, double[] drawingX, double top, double bottom) {}
