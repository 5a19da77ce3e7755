package dev.digits.segmentation.component;

import dev.digits.segmentation.opencv.MatScope;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** How wide the pen's trace is. */
final class StrokeWidth {
    private StrokeWidth() {}

    /**
     * Measures the trace over all ink. Across a band of width w the distance to the nearest paper rises from 0 to w/2
     * and falls again, so that its mean is w/4.
     *
     * @param mask one channel, 8 bits, 0 for paper
     * @return pixels; 0 when there is no ink
     */
    static double of(Mat mask) {
        try (MatScope mats = new MatScope()) {
            Mat distance = mats.mat();
            Imgproc.distanceTransform(mask, distance, Imgproc.DIST_L2, Imgproc.DIST_MASK_3);
            return 4 * Core.mean(distance, mask).val[0];
        }
    }
}
