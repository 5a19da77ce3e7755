package dev.digits.segmentation.binarise;

import org.opencv.core.Core;
import org.opencv.core.Mat;

/**
 * The outermost pixels of a mask.
 *
 * @param pixels how many there are
 * @param held how many of them the mask holds
 */
record Rim(long pixels, int held) {

    static Rim of(Mat mask) {
        if (mask.rows() < 3 || mask.cols() < 3) {
            return new Rim(mask.total(), Core.countNonZero(mask));
        }
        Mat inside = mask.submat(1, mask.rows() - 1, 1, mask.cols() - 1);
        try {
            return new Rim(mask.total() - inside.total(), Core.countNonZero(mask) - Core.countNonZero(inside));
        } finally {
            inside.release();
        }
    }

    /** Whether the mask holds more than half of it. */
    boolean isMostlyHeld() {
        return 2L * held > pixels;
    }
}
