package dev.digits.segmentation.cut;

import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.imgproc.Imgproc;

/** Finds the notches of a raster by walking along the contours of its ink and of the holes in it. */
final class NotchFinder {
    /** Cosine of the widest angle that is a notch: 140 degrees. */
    private static final double WIDEST = Math.cos(Math.toRadians(140));

    private NotchFinder() {}

    static List<Notch> find(Raster raster) {
        List<Notch> notches = new ArrayList<>();
        int arm = (int) Math.max(3, Math.rint(raster.strokeWidth()));
        for (Point[] contour : contours(raster)) {
            double[] cosines = cosines(contour, arm);
            for (int i = 0; i < contour.length; i++) {
                if (cosines[i] > WIDEST && isSharpest(cosines, i, arm)) {
                    Notch notch = notch(contour, i, arm);
                    if (isPaper(raster, notch)) {
                        notches.add(notch);
                    }
                }
            }
        }
        return notches;
    }

    private static List<Point[]> contours(Raster raster) {
        try (MatScope mats = new MatScope()) {
            byte[] ink = new byte[raster.width() * raster.height()];
            for (int i = 0; i < ink.length; i++) {
                ink[i] = (byte) (raster.isInk(i % raster.width(), i / raster.width()) ? 255 : 0);
            }
            Mat mask = mats.keep(new Mat(raster.height(), raster.width(), CvType.CV_8UC1));
            mask.put(0, 0, ink);
            List<MatOfPoint> found = new ArrayList<>();
            Imgproc.findContours(mask, found, mats.mat(), Imgproc.RETR_CCOMP, Imgproc.CHAIN_APPROX_NONE);
            return found.stream()
                    .map(contour -> mats.keep(contour).toArray())
                    .filter(contour -> contour.length > 4 * raster.strokeWidth())
                    .toList();
        }
    }

    /** Of the angle at each point between those some steps before and after it; -1 is straight on. */
    private static double[] cosines(Point[] contour, int arm) {
        double[] cosines = new double[contour.length];
        for (int i = 0; i < contour.length; i++) {
            Point before = from(contour, i, -arm);
            Point after = from(contour, i, arm);
            double lengths = Math.hypot(before.x, before.y) * Math.hypot(after.x, after.y);
            cosines[i] = lengths == 0 ? 1 : (before.x * after.x + before.y * after.y) / lengths;
        }
        return cosines;
    }

    /** The way from a point to another {@code steps} further. */
    private static Point from(Point[] contour, int i, int steps) {
        Point other = contour[Math.floorMod(i + steps, contour.length)];
        return new Point(other.x - contour[i].x, other.y - contour[i].y);
    }

    private static boolean isSharpest(double[] cosines, int i, int reach) {
        for (int step = 1; step <= reach; step++) {
            if (cosines[Math.floorMod(i - step, cosines.length)] >= cosines[i]
                    || cosines[Math.floorMod(i + step, cosines.length)] > cosines[i]) {
                return false;
            }
        }
        return true;
    }

    private static Notch notch(Point[] contour, int i, int arm) {
        Point before = from(contour, i, -arm);
        Point after = from(contour, i, arm);
        double x = before.x / Math.hypot(before.x, before.y) + after.x / Math.hypot(after.x, after.y);
        double y = before.y / Math.hypot(before.x, before.y) + after.y / Math.hypot(after.x, after.y);
        double length = Math.max(1e-9, Math.hypot(x, y));
        return new Notch(contour[i].x, contour[i].y, -x / length, -y / length);
    }

    /** True when paper, not ink, lies between the two edges that meet. */
    private static boolean isPaper(Raster raster, Notch notch) {
        int x = (int) Math.rint(notch.x() - 2 * notch.inX());
        int y = (int) Math.rint(notch.y() - 2 * notch.inY());
        return !raster.isInk(x, y);
    }
}
