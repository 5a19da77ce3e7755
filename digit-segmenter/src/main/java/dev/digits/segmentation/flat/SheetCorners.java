package dev.digits.segmentation.flat;

import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The four corners of a sheet, clockwise from its upper left one, as shares of the picture's width and height.
 *
 * @param x of each
 * @param y of each
 */
public record SheetCorners(List<Double> x, List<Double> y) {
    public SheetCorners {
        x = List.copyOf(x);
        y = List.copyOf(y);
    }

    /**
     * Finds them where they are plain to see: the outline is nearly that of four corners, none of them at the picture's edge, and the sheet does not
     * lie straight in the picture as it is.
     *
     * @param outline convex, in pixels of a picture
     * @param size of that picture
     * @param near pixels over which an edge is blurred
     */
    public static Optional<SheetCorners> of(MatOfPoint outline, Size size, double near, MatScope mats) {
        MatOfPoint2f precise = mats.keep(new MatOfPoint2f(outline.toArray()));
        MatOfPoint2f simple = mats.keep(new MatOfPoint2f());
        Imgproc.approxPolyDP(precise, simple, near, true);
        Point[] corners = clockwise(simple.toArray());
        boolean isPlain = corners.length == 4
                && Imgproc.contourArea(simple) >= Mark.ALMOST_ALL * Imgproc.contourArea(precise)
                && Arrays.stream(corners).allMatch(corner -> isInside(corner, size, near));
        return isPlain && !isUpright(corners, near) ? Optional.of(of(corners, size)) : Optional.empty();
    }

    private static SheetCorners of(Point[] corners, Size size) {
        return new SheetCorners(
                Arrays.stream(corners)
                        .map(corner -> (corner.x + 0.5) / size.width)
                        .toList(),
                Arrays.stream(corners)
                        .map(corner -> (corner.y + 0.5) / size.height)
                        .toList());
    }

    /** From the corner that is nearest to the picture's upper left one; as OpenCV counts rows down, by the angle round their middle. */
    private static Point[] clockwise(Point... corners) {
        double middleX =
                Arrays.stream(corners).mapToDouble(corner -> corner.x).average().orElse(0);
        double middleY =
                Arrays.stream(corners).mapToDouble(corner -> corner.y).average().orElse(0);
        Point[] sorted = Arrays.stream(corners)
                .sorted(Comparator.comparingDouble(corner -> Math.atan2(corner.y - middleY, corner.x - middleX)))
                .toArray(Point[]::new);
        int first = 0;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i].x + sorted[i].y < sorted[first].x + sorted[first].y) {
                first = i;
            }
        }
        Point[] turned = new Point[sorted.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = sorted[(first + i) % turned.length];
        }
        return turned;
    }

    private static boolean isInside(Point corner, Size size, double near) {
        return corner.x >= near && corner.y >= near && corner.x < size.width - near && corner.y < size.height - near;
    }

    private static boolean isUpright(Point[] corners, double near) {
        return Math.abs(corners[0].x - corners[3].x) <= near
                && Math.abs(corners[1].x - corners[2].x) <= near
                && Math.abs(corners[0].y - corners[1].y) <= near
                && Math.abs(corners[2].y - corners[3].y) <= near;
    }
}
