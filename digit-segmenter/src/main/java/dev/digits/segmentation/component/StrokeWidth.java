package dev.digits.segmentation.component;

import dev.digits.segmentation.opencv.MatScope;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** How wide the pen's trace is. */
final class StrokeWidth {
    private StrokeWidth() {}

    /**
     * Measures the trace over all ink. Across a band of width w the distance to the nearest paper rises from 0 to w/2
     * and falls again, so that its mean is w/4. The distance to the centre of the nearest pixel of paper is half a pixel more
     * than that to its edge. Bands of one pixel and of two are all edge; these are told apart at twice their size.
     *
     * @param mask one channel, 8 bits, 0 for paper; what lies outside is paper too
     * @return pixels, at least 1; 0 when there is no ink
     */
    static double of(Mat mask) {
        try (MatScope mats = new MatScope()) {
            Mat framed = mats.mat();
            Core.copyMakeBorder(mask, framed, 1, 1, 1, 1, Core.BORDER_CONSTANT, new Scalar(0)); // outside is paper
            double width = measured(framed, mats);
            if (width > 0 && width <= 2) {
                Imgproc.resize(framed, framed, new Size(), 2, 2, Imgproc.INTER_NEAREST);
                width = measured(framed, mats) / 2;
            }
            return width == 0 ? 0 : Math.max(1, width);
        }
    }

    /** Pixels; 0 when there is no ink. */
    private static double measured(Mat framed, MatScope mats) {
        Mat distance = mats.mat();
        Imgproc.distanceTransform(framed, distance, Imgproc.DIST_L2, Imgproc.DIST_MASK_3);
        double mean = Core.mean(distance, framed).val[0];
        return mean == 0 ? 0 : 4 * (mean - 0.5);
    }
}
