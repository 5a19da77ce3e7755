package dev.digits.browser.opencv.core;

/** What a pixel is. */
public final class CvType {
    /** One byte. */
    public static final int CV_8UC1 = 0;

    private CvType() {}
}
