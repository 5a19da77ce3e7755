package dev.digits.segmentation.turn;

import dev.digits.segmentation.opencv.MatScope;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** The grey of ink turned upright. */
public final class TurnedPicture {
    private TurnedPicture() {}

    /**
     * Turns it; what comes in from outside is paper.
     *
     * @param ink one channel, 8 bits, 0 paper to 255 ink
     * @param degrees by which the writing is turned clockwise
     */
    public static Mat of(Mat ink, double degrees, MatScope mats) {
        TurnedPlane plane = new TurnedPlane(ink.width(), ink.height(), degrees);
        // OpenCV counts from the middle of the first pixel
        double x = plane.turnedX(0.5, 0.5) - 0.5;
        double y = plane.turnedY(0.5, 0.5) - 0.5;
        Mat turning = mats.keep(new Mat(2, 3, CvType.CV_64F));
        turning.put(0, 0, plane.cos(), plane.sin(), x, -plane.sin(), plane.cos(), y);
        Mat turned = mats.mat();
        Imgproc.warpAffine(ink, turned, turning, new Size(plane.turnedWidth(), plane.turnedHeight()));
        return turned;
    }
}
