package dev.digits.browser.opencv.core;

/** The value of a pixel. */
public final class Scalar {
    private final double value;

    public Scalar(double value) {
        this.value = value;
    }

    /** As a byte of a picture. */
    public byte grey() {
        return (byte) (int) value;
    }
}
