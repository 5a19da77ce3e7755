package dev.digits.segmentation.binarise;

import dev.digits.segmentation.opencv.MatScope;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * How parts of a small copy of a picture differ from what lies beside them. Frees what it needs at once.
 *
 * @param samples the small copy, grey or BGR
 * @param softEdge the structuring element by which a photographed edge is blurred
 */
record PartContrast(Mat samples, Mat softEdge) {

    /** Whether there is ink on a part that stands out half as much as that on another: it is paper then, in a shadow. */
    boolean holdsWriting(Mat part, Mat other) {
        return 2 * strongestInk(part) >= strongestInk(other);
    }

    /** How far the ink inside of a part's edge stands out from it at most, 0 to 255. */
    int strongestInk(Mat part) {
        try (MatScope mats = new MatScope()) {
            Mat inside = mats.mat();
            Imgproc.erode(part, inside, softEdge);
            return LocalPaper.strongestInk(samples, inside, mats);
        }
    }

    /**
     * Whether most of the step from inside to outside is made near the outline; where light falls off it is not.
     *
     * @param own mask of the part
     * @param filled the same with its holes
     * @param surface mask of what is looked at
     */
    boolean hasSharpEdge(Mat own, Mat filled, Mat surface) {
        try (MatScope mats = new MatScope()) {
            Mat inside = mats.mat();
            Imgproc.erode(filled, inside, softEdge);
            Mat nearInside = mats.mat();
            Imgproc.erode(inside, nearInside, softEdge);
            Core.subtract(inside, nearInside, nearInside);
            Core.bitwise_and(nearInside, own, nearInside);
            Mat outside = mats.mat();
            Imgproc.dilate(filled, outside, softEdge);
            Mat nearOutside = mats.mat();
            Imgproc.dilate(outside, nearOutside, softEdge);
            Core.subtract(nearOutside, outside, nearOutside);
            Core.bitwise_and(nearOutside, surface, nearOutside);
            Mat farOutside = mats.mat();
            Core.subtract(surface, outside, farOutside);
            double here = step(nearInside, nearOutside);
            double all = step(own, farOutside);
            return 2 * here >= all;
        }
    }

    /** How far the mean colours of two parts are from each other, in the channel where they differ most. */
    private double step(Mat one, Mat other) {
        double[] colour = Core.mean(samples, one).val;
        double[] otherColour = Core.mean(samples, other).val;
        double step = 0;
        for (int channel = 0; channel < 3; channel++) {
            step = Math.max(step, Math.abs(colour[channel] - otherColour[channel]));
        }
        return step;
    }
}
