package dev.digits.segmentation.rule;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.run.DisjointSets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the bars of a bar code from ones: many upright bars side by side, as tall as each other and at the same height, and nearer to each
 * other than digits are.
 */
public final class BarCode {
    private BarCode() {}

    /**
     * The marks that are bars.
     *
     * @param straight boxes of marks that are nearly filled with ink
     */
    public static Set<Box> bars(List<Box> straight) {
        List<Box> upright = straight.stream()
                .filter(box -> box.height() >= Mark.MUCH * box.width())
                .sorted(Comparator.comparingInt(Box::x))
                .toList();
        DisjointSets codes = new DisjointSets(upright.size());
        for (int i = 0; i < upright.size(); i++) {
            Box bar = upright.get(i);
            for (int later = i + 1; later < upright.size() && blank(bar, upright.get(later)) <= near(bar); later++) {
                if (areAlike(bar, upright.get(later))) {
                    codes.join(i, later);
                }
            }
        }
        Set<Box> bars = new HashSet<>();
        codes.sets().stream()
                .filter(code -> code.size() >= 2 * Mark.MUCH)
                .forEach(code -> code.stream().map(upright::get).forEach(bars::add));
        return bars;
    }

    private static int blank(Box left, Box right) {
        return right.x() - left.right();
    }

    private static double near(Box bar) {
        return Mark.NEAR * bar.height();
    }

    private static boolean areAlike(Box one, Box other) {
        int taller = Math.max(one.height(), other.height());
        return one.overlapY(other) >= Mark.ALMOST_ALL * taller;
    }
}
