package dev.digits.browser.scope;

import dev.digits.browser.opencv.core.Mat;

/** In a browser the garbage collector frees all memory. */
public final class MatScope implements AutoCloseable {
    /** A new empty Mat. */
    public Mat mat() {
        return new Mat();
    }

    /** Returns {@code mat}. */
    public <M extends Mat> M keep(M mat) {
        return mat;
    }

    @Override
    public void close() {}
}
