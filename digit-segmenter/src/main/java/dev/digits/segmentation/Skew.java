package dev.digits.segmentation;

import java.util.Comparator;
import java.util.List;

/**
 * By how much lines of writing are turned, told by their marks: across the lines' direction the middles of marks lie close together, line by
 * line, as in a projection profile (Postl, "Detection of linear oblique structures and skew scan in digitized documents", ICPR 1986), here smoothed.
 */
public final class Skew {
    /** Half a right angle: lines that are turned by more are not told from columns. */
    private static final int STEEPEST = 45;
    /** Middles of a line's marks differ by about this share of a mark's size. */
    private static final double SPREAD = 0.2;
    /** Middles lie so many times as close together along sloped lines as along level ones. */
    private static final double CLEARLY = 1.3;
    /** The largest marks tell enough, and time stays bounded. */
    private static final int MOST_MARKS = 100;

    private Skew() {}

    /**
     * The most likely angle.
     *
     * @param marks of all lines
     * @return degrees clockwise, -{@value #STEEPEST} to {@value #STEEPEST}; 0 when they lie as close together along level lines
     */
    public static int of(List<Box> marks) {
        List<Box> largest = marks.stream()
                .sorted(Comparator.comparingInt(Box::longerSide).reversed())
                .limit(MOST_MARKS)
                .toList();
        int best = 0;
        double most = CLEARLY * density(largest, 0);
        for (int degrees = -STEEPEST; degrees <= STEEPEST; degrees++) {
            double density = density(largest, degrees);
            if (density > most) {
                most = density;
                best = degrees;
            }
        }
        return best;
    }

    /** How close together middles lie across a direction: pairs of marks, each weighted by its distance. */
    private static double density(List<Box> marks, int degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double[] across = marks.stream()
                .mapToDouble(mark -> (mark.y() + mark.height() / 2.0) * cos - (mark.x() + mark.width() / 2.0) * sin)
                .toArray();
        double sum = 0;
        for (int one = 0; one < across.length; one++) {
            for (int other = 0; other < one; other++) {
                double size =
                        Math.min(marks.get(one).longerSide(), marks.get(other).longerSide());
                double distance = (across[one] - across[other]) / (SPREAD * size);
                sum += size * Math.exp(-distance * distance / 2);
            }
        }
        return sum;
    }
}
