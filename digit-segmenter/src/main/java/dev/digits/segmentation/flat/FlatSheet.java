package dev.digits.segmentation.flat;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.StripMap;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.turn.MappedBox;
import dev.digits.segmentation.turn.Placement;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A sheet as it would look from above. Its sides are as long as the means of those that are seen.
 *
 * @param width of the flat sheet, in pixels of the submitted picture
 * @param height of the flat sheet
 * @param pictureWidth of the submitted picture
 * @param pictureHeight of the submitted picture
 * @param toPicture the homography from the flat sheet to the submitted picture, 3x3, row-major
 */
@SuppressWarnings("ArrayRecordComponent") // looked up, never compared
public record FlatSheet(int width, int height, int pictureWidth, int pictureHeight, double[] toPicture)
        implements Placement {

    /** The sheet with these corners, of a picture of so many pixels. */
    public static FlatSheet of(SheetCorners corners, int pictureWidth, int pictureHeight, MatScope mats) {
        Point[] seen = new Point[4];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = new Point(corners.x().get(i) * pictureWidth, corners.y().get(i) * pictureHeight);
        }
        int width = mean(seen[0], seen[1], seen[3], seen[2]);
        int height = mean(seen[0], seen[3], seen[1], seen[2]);
        double[] matrix = new double[9];
        homography(flat(width, height, 1, mats), mats.keep(new MatOfPoint2f(seen)), mats)
                .get(0, 0, matrix);
        return new FlatSheet(width, height, pictureWidth, pictureHeight, matrix);
    }

    /**
     * Flattens ink.
     *
     * @param ink of the submitted picture
     * @param scale pixels of the ink a pixel of the submitted picture
     * @return of the flat sheet at the same scale; beside the picture is paper
     */
    public Mat flatten(Mat ink, double scale, MatScope mats) {
        Point[] seen = {picture(0, 0), picture(width, 0), picture(width, height), picture(0, height)};
        for (Point corner : seen) {
            corner.x = corner.x * scale - 0.5; // OpenCV counts from the middle of the first pixel
            corner.y = corner.y * scale - 0.5;
        }
        MatOfPoint2f flat = mats.keep(new MatOfPoint2f());
        Core.subtract(flat(width, height, scale, mats), Scalar.all(0.5), flat);
        Mat flattened = mats.mat();
        Size size = new Size(Math.max(1, Math.rint(width * scale)), Math.max(1, Math.rint(height * scale)));
        Imgproc.warpPerspective(
                ink, flattened, homography(mats.keep(new MatOfPoint2f(seen)), flat, mats), size, Imgproc.INTER_LINEAR);
        return flattened;
    }

    @Override
    public Box inSubmitted(Box box) {
        return MappedBox.of(box, (x, y) -> picture(x, y).x, (x, y) -> picture(x, y).y, 0, pictureWidth, pictureHeight);
    }

    /** As far as an upright strip can tell: along the middle of the line. */
    @Override
    public StripMap inSubmitted(StripMap map) {
        double middle = (map.top() + map.bottom()) / 2;
        double[] drawingX = map.drawingX().clone();
        for (int i = 0; i < drawingX.length; i++) {
            drawingX[i] = picture(drawingX[i], middle).x;
        }
        double middleX = (map.drawingX()[0] + map.drawingX()[drawingX.length - 1]) / 2;
        return new StripMap(map.stripX(), drawingX, picture(middleX, map.top()).y, picture(middleX, map.bottom()).y);
    }

    private Point picture(double x, double y) {
        double[] m = toPicture;
        double depth = m[6] * x + m[7] * y + m[8];
        return new Point((m[0] * x + m[1] * y + m[2]) / depth, (m[3] * x + m[4] * y + m[5]) / depth);
    }

    private static MatOfPoint2f flat(double width, double height, double scale, MatScope mats) {
        double right = width * scale;
        double bottom = height * scale;
        return mats.keep(
                new MatOfPoint2f(new Point(0, 0), new Point(right, 0), new Point(right, bottom), new Point(0, bottom)));
    }

    private static Mat homography(MatOfPoint2f from, MatOfPoint2f to, MatScope mats) {
        return mats.keep(Imgproc.getPerspectiveTransform(from, to));
    }

    private static int mean(Point from, Point to, Point otherFrom, Point otherTo) {
        double one = Math.hypot(to.x - from.x, to.y - from.y);
        double other = Math.hypot(otherTo.x - otherFrom.x, otherTo.y - otherFrom.y);
        return (int) Math.max(1, Math.rint((one + other) / 2));
    }
}
