package dev.digits.training.schedule;

import java.util.Arrays;
import java.util.List;

/**
 * Smoothed loss over learning rate, and the rates that it suggests.
 *
 * @param points of the sweep, rates rising
 */
public record LrCurve(List<Point> points) {

    /** The first tenth of a whole sweep and its last points say nothing. */
    private static final int FIRST = LrSweep.STEPS / 10;

    private static final int LAST = 5;

    /**
     * One step of the sweep.
     *
     * @param rate learning rate
     * @param loss smoothed
     */
    public record Point(double rate, double loss) {}

    /** Takes a copy of the points. */
    public LrCurve {
        points = List.copyOf(points);
    }

    /**
     * The rate a third plus a sixth into the longest decreasing subsequence of losses ("valley").
     *
     * @throws ShortSweepException if the sweep ended too early to say
     */
    public double valley() {
        List<Point> used = used();
        int[] longest = new int[used.size()];
        Arrays.fill(longest, 1);
        int end = 0;
        for (int i = 1; i < longest.length; i++) {
            for (int j = 0; j < i; j++) {
                if (used.get(i).loss() < used.get(j).loss() && longest[i] < longest[j] + 1) {
                    longest[i] = longest[j] + 1;
                }
            }
            if (longest[end] < longest[i]) {
                end = i;
            }
        }
        // fast.ai lets the descent start one point early, at -1 if it spans all points
        int start = end - longest[end];
        double third = (end - start) / 3.0;
        return used.get(Math.max(0, start + (int) third + (int) (third / 2))).rate();
    }

    /**
     * The rate at which the loss falls fastest over the logarithm of the rate ("steep").
     *
     * @throws ShortSweepException if the sweep ended too early to say
     */
    public double steep() {
        List<Point> used = used();
        int steepest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < used.size(); i++) {
            Point from = used.get(i);
            Point to = used.get(i + 1);
            double slope = (to.loss() - from.loss()) / (Math.log(to.rate()) - Math.log(from.rate()));
            if (slope < least) {
                least = slope;
                steepest = i;
            }
        }
        return used.get(steepest).rate();
    }

    private List<Point> used() {
        int end = points.size() - LAST;
        if (end - FIRST < 2) {
            throw new ShortSweepException(points.size());
        }
        return points.subList(FIRST, end);
    }
}
