package dev.digits.segmentation.cut;

import dev.digits.segmentation.GreyImage;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Where strokes run into each other: ink is thicker there than a stroke is wide, so that some of it is farther from paper than
 * half a stroke's width. Digits that touch do so along the sides of
 * their strokes more often than at the ends.
 */
final class StrokeMeetings {
    /** From the centre of a pixel of paper to the edge that it shares with ink. */
    private static final double TO_EDGE = 0.5;

    private StrokeMeetings() {}

    /**
     * Finds the pixels.
     *
     * @param strokeWidth of the pen's trace in pixels of {@code ink}
     * @return for each pixel whether strokes meet there
     */
    static boolean[] of(GreyImage ink, double strokeWidth) {
        try (MatScope mats = new MatScope()) {
            Mat grey = mats.keep(new Mat(ink.height(), ink.width(), CvType.CV_8UC1));
            grey.put(0, 0, ink.pixels());
            Mat mask = mats.mat();
            Imgproc.threshold(grey, mask, Mark.CONNECTING - 1, 255, Imgproc.THRESH_BINARY);
            Mat onPaper = mats.mat();
            Core.copyMakeBorder(mask, onPaper, 1, 1, 1, 1, Core.BORDER_CONSTANT, new Scalar(0));
            Mat distances = mats.mat();
            Imgproc.distanceTransform(onPaper, distances, Imgproc.DIST_L2, Imgproc.DIST_MASK_5);
            float[] toPaper = new float[(ink.height() + 2) * (ink.width() + 2)];
            distances.get(0, 0, toPaper);
            boolean[] isMeeting = new boolean[ink.pixels().length];
            for (int row = 0; row < ink.height(); row++) {
                for (int column = 0; column < ink.width(); column++) {
                    isMeeting[row * ink.width() + column] =
                            toPaper[(row + 1) * (ink.width() + 2) + column + 1] > TO_EDGE + strokeWidth / 2;
                }
            }
            return isMeeting;
        }
    }
}
