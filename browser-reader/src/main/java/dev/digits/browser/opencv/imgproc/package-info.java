/**
 * Takes the place of {@code org.opencv.imgproc}: the operations that the segmenter needs for ink, with OpenCV's own results to
 * the last bit of a byte. {@link dev.digits.browser.opencv.imgproc.Imgproc} names them.
 */
package dev.digits.browser.opencv.imgproc;
