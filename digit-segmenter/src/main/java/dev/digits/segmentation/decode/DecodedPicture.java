package dev.digits.segmentation.decode;

import org.opencv.core.Mat;

/**
 * A picture's pixels.
 *
 * @param pixels 8 bits a channel, grey, BGR or BGRA, upright, scaled down when the picture was large
 * @param width of the submitted picture in pixels, upright
 * @param height of the submitted picture in pixels, upright
 */
public record DecodedPicture(Mat pixels, int width, int height) {}
