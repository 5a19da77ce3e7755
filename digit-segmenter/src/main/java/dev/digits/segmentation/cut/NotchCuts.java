package dev.digits.segmentation.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Straight cuts from notch to notch. Where a stroke meets another there is a notch on both its sides; where two cross
 * there are four, and the cuts between them part all arms from the middle.
 */
final class NotchCuts {
    /** A cut is at most so many stroke widths long. */
    private static final double LONGEST = 8;
    /** Cosine of the widest angle between a cut and the direction into the ink of its notches. */
    private static final double FACING = -0.2;
    /** So many cuts for each line height of a mark's width, the shortest. */
    private static final double MOST_CUTS = 16;

    /** A cut between two notches. */
    record Cut(Notch from, Notch to) {
        double length() {
            return from.distance(to);
        }

        boolean crosses(Cut other) {
            return side(from, to, other.from) * side(from, to, other.to) < 0
                    && side(other.from, other.to, from) * side(other.from, other.to, to) < 0;
        }

        private static double side(Notch from, Notch to, Notch point) {
            return Math.signum(
                    (to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x()));
        }
    }

    private NotchCuts() {}

    /** Cuts that do not cross each other, shorter ones first. */
    static List<Cut> of(Raster raster) {
        List<Notch> notches = NotchFinder.find(raster);
        List<Cut> shortestFirst = new ArrayList<>();
        for (int one = 0; one < notches.size(); one++) {
            for (int other = one + 1; other < notches.size(); other++) {
                Cut cut = new Cut(notches.get(one), notches.get(other));
                if (isPlausible(cut, raster)) {
                    shortestFirst.add(cut);
                }
            }
        }
        shortestFirst.sort(Comparator.comparingDouble(Cut::length));
        List<Cut> cuts = new ArrayList<>();
        for (Cut cut : shortestFirst) {
            if (cuts.size() < Math.ceil(MOST_CUTS * raster.width() / raster.lineHeight())
                    && cuts.stream().noneMatch(cut::crosses)) {
                cuts.add(cut);
            }
        }
        return cuts;
    }

    private static boolean isPlausible(Cut cut, Raster raster) {
        return cut.length() <= LONGEST * raster.strokeWidth()
                && cut.from().facing(cut.to()) >= FACING
                && cut.to().facing(cut.from()) >= FACING
                && isInInk(cut, raster);
    }

    private static boolean isInInk(Cut cut, Raster raster) {
        int steps = (int) Math.ceil(cut.length());
        for (int step = 0; step <= steps; step++) {
            double share = step / (double) steps;
            int x = (int) Math.rint(
                    cut.from().x() + share * (cut.to().x() - cut.from().x()));
            int y = (int) Math.rint(
                    cut.from().y() + share * (cut.to().y() - cut.from().y()));
            if (!raster.isInk(x, y)) {
                return false;
            }
        }
        return true;
    }
}
