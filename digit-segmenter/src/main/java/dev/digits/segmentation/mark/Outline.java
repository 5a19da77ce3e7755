package dev.digits.segmentation.mark;

import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.imgproc.Imgproc;

/**
 * A closed line between ink and paper.
 *
 * @param points corners of the polygon as {x, y}, in pixels of the submitted drawing
 */
public record Outline(List<float[]> points) {
    public Outline {
        points = List.copyOf(points);
    }

    /**
     * The outlines of a mark, of its holes too.
     *
     * @param scale sheet pixels a drawing pixel
     */
    public static List<Outline> of(Mark mark, double scale) {
        try (MatScope mats = new MatScope()) {
            Mat ink = mats.keep(new Mat(mark.box().height(), mark.box().width(), CvType.CV_8UC1));
            ink.put(0, 0, mark.ink());
            Mat mask = mats.mat();
            Imgproc.threshold(ink, mask, Mark.CONNECTING - 1, 255, Imgproc.THRESH_BINARY);
            List<MatOfPoint> contours = new ArrayList<>();
            Imgproc.findContours(mask, contours, mats.mat(), Imgproc.RETR_CCOMP, Imgproc.CHAIN_APPROX_SIMPLE);
            return contours.stream()
                    .map(contour -> outline(mats.keep(contour), mark, scale))
                    .toList();
        }
    }

    private static Outline outline(MatOfPoint contour, Mark mark, double scale) {
        return new Outline(contour.toList().stream()
                .map(point -> new float[] {
                    (float) ((point.x + 0.5 + mark.box().x()) / scale),
                    (float) ((point.y + 0.5 + mark.box().y()) / scale)
                })
                .toList());
    }
}
