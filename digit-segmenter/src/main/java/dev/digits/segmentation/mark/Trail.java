package dev.digits.segmentation.mark;

import dev.digits.segmentation.Place;
import dev.digits.segmentation.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * The way that the pen took in one stroke.
 *
 * @param places along it, at even distances, in the order of drawing, in sheet pixels
 */
public record Trail(List<Place> places) {
    /** How many pixels places are apart on a way that needs no more places than {@link #MOST}. */
    private static final double APART = 1;

    private static final int MOST = 500;

    public Trail {
        places = List.copyOf(places);
    }

    /**
     * The trail of a stroke.
     *
     * @param scale sheet pixels a canvas pixel
     */
    public static Trail of(Stroke stroke, double scale) {
        double[] reached = reached(stroke);
        double length = reached[reached.length - 1];
        int steps = (int) Math.min(MOST - 1, Math.ceil(length * scale / APART));
        List<Place> places = new ArrayList<>();
        places.add(new Place(scale * stroke.x()[0], scale * stroke.y()[0]));
        int point = 1;
        for (int step = 1; step <= steps; step++) {
            double way = length * step / steps;
            while (point < reached.length - 1 && reached[point] < way) {
                point++;
            }
            double share = Math.min(1, (way - reached[point - 1]) / (reached[point] - reached[point - 1]));
            places.add(new Place(scale * between(stroke.x(), point, share), scale * between(stroke.y(), point, share)));
        }
        return new Trail(places);
    }

    private static double between(float[] positions, int point, double share) {
        return positions[point - 1] + share * (positions[point] - positions[point - 1]);
    }

    /** How far the pen has gone at each point of a stroke, in canvas pixels. */
    private static double[] reached(Stroke stroke) {
        double[] reached = new double[stroke.points()];
        for (int i = 1; i < reached.length; i++) {
            reached[i] = reached[i - 1]
                    + Math.hypot(
                            (double) stroke.x()[i] - stroke.x()[i - 1], (double) stroke.y()[i] - stroke.y()[i - 1]);
        }
        return reached;
    }
}
