/**
 * From a drawing to strips, and from what was read in a strip to tiles. Nothing here decides what a digit is.
 *
 * <p>In: a {@link dev.digits.segmentation.Drawing}, a picture or pen strokes. {@link dev.digits.segmentation.Segmenter} finds
 * its lines of writing. Each {@link dev.digits.segmentation.WrittenLine} gives a {@link dev.digits.segmentation.Strip} for the
 * line network to read. Given where the network named digits, the line cuts its ink into them and frames each as a 28x28 tile.
 */
package dev.digits.segmentation;
