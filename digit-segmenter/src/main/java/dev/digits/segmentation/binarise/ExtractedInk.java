package dev.digits.segmentation.binarise;

import org.opencv.core.Mat;

/**
 * The ink of a picture.
 *
 * @param grey one channel, 8 bits, 0 paper to 255 full ink; all 0 when nothing stands out
 * @param mayBePaper whether the picture has two even colours of which the other one may be the ink's as well
 */
public record ExtractedInk(Mat grey, boolean mayBePaper) {}
