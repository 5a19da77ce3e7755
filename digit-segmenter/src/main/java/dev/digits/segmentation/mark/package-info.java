/**
 * Ink that belongs together: {@link dev.digits.segmentation.mark.Mark}, a connected component of a picture, a stroke of
 * the pen, or several of these joined, and {@link dev.digits.segmentation.mark.Sheet}, all marks of a drawing.
 */
package dev.digits.segmentation.mark;
