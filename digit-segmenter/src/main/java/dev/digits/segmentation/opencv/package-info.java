/**
 * OpenCV's native library and native memory: {@link dev.digits.segmentation.opencv.OpenCvNatives} loads the one, {@link
 * dev.digits.segmentation.opencv.MatScope} frees the other.
 */
package dev.digits.segmentation.opencv;
