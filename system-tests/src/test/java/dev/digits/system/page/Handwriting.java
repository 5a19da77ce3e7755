package dev.digits.system.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How digits are written by hand: for each one its strokes, as points that a pen passes, in a square of side 1. Between
 * the points the pen follows a Catmull-Rom spline.
 */
final class Handwriting {
    private static final int STEPS = 9;

    private static final Map<Character, List<List<Point>>> STROKES = Map.of(
            '0',
                    List.of(path(
                            .56, .02, .25, .12, .10, .50, .25, .90, .55, .98, .84, .76, .88, .36, .72, .09, .52, .03)),
            '1', List.of(path(.42, .14, .55, .02, .53, .35, .52, .70, .50, 1.0)),
            '2',
                    List.of(path(
                            .14, .24, .32, .04, .66, .04, .80, .26, .62, .56, .34, .78, .12, .97, .46, .94, .90, .96)),
            '4', List.of(path(.60, .00, .44, .26, .14, .58, .32, .61, .92, .58), path(.66, .32, .64, .62, .60, 1.0)),
            '5',
                    List.of(
                            path(.26, .04, .23, .24, .20, .44, .46, .36, .76, .48, .80, .76, .56, .96, .16, .92),
                            path(.26, .04, .50, .04, .84, .02)),
            '7', List.of(path(.08, .08, .40, .06, .88, .04, .70, .36, .50, .66, .38, 1.0)));

    private Handwriting() {}

    /** The strokes of a digit, every few hundredths a point. */
    static List<List<Point>> strokes(char digit) {
        return STROKES.get(digit).stream().map(Handwriting::smooth).toList();
    }

    private static List<Point> path(double... coordinates) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(new Point(coordinates[i], coordinates[i + 1]));
        }
        return points;
    }

    private static List<Point> smooth(List<Point> points) {
        List<Point> smooth = new ArrayList<>();
        int last = points.size() - 1;
        for (int i = 0; i < last; i++) {
            Point before = points.get(Math.max(0, i - 1));
            Point from = points.get(i);
            Point to = points.get(i + 1);
            Point after = points.get(Math.min(last, i + 2));
            for (int step = 0; step < STEPS; step++) {
                double t = (double) step / STEPS;
                smooth.add(new Point(
                        spline(before.x(), from.x(), to.x(), after.x(), t),
                        spline(before.y(), from.y(), to.y(), after.y(), t)));
            }
        }
        smooth.add(points.get(last));
        return smooth;
    }

    private static double spline(double before, double from, double to, double after, double t) {
        return 0.5
                * (2 * from
                        + (to - before) * t
                        + (2 * before - 5 * from + 4 * to - after) * t * t
                        + (3 * from - before - 3 * to + after) * t * t * t);
    }
}
