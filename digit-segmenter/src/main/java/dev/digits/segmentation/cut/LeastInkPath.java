package dev.digits.segmentation.cut;

import dev.digits.segmentation.GreyImage;

/**
 * The path from the top to the bottom of a picture that passes over least ink, found by dynamic programming. It goes down or
 * aside from pixel to pixel, never diagonally, so that it cannot slip through a thin line, and never up. The same is done with
 * seams in pictures (Avidan and Shamir 2007). Where strokes meet, ink counts as paper: there digits come apart.
 */
final class LeastInkPath {
    private static final byte ABOVE = 0;
    private static final byte LEFT = 1;
    private static final byte RIGHT = 2;

    private final GreyImage ink;
    private final boolean[] isMeeting;
    private final int from;
    /** What paper costs, in pixels of ink: the square of how far from the middle it is, the distance of the centres being 1. */
    private final double[] offMiddle;

    private final byte[][] cameFrom;

    private LeastInkPath(GreyImage ink, boolean[] isMeeting, double left, double right) {
        this.ink = ink;
        this.isMeeting = isMeeting;
        double middle = (left + right) / 2;
        double half = Math.max(1, (right - left) / 2);
        from = (int) Math.max(0, Math.min(ink.width() - 1, Math.ceil(middle - half)));
        int to = (int) Math.max(from, Math.min(ink.width() - 1, Math.floor(middle + half)));
        offMiddle = new double[to - from + 1];
        for (int i = 0; i < offMiddle.length; i++) {
            double share = (from + i + 0.5 - middle) / (2 * half);
            offMiddle[i] = share * share;
        }
        cameFrom = new byte[ink.height()][offMiddle.length];
    }

    /**
     * Finds the path between two columns.
     *
     * @param isMeeting for each pixel whether strokes meet there
     * @param left centre of the digit on the left, in pixels of {@code ink}
     * @param right centre of the digit on the right, not left of it
     * @return for each row the first column to the right of the path
     */
    static int[] find(GreyImage ink, boolean[] isMeeting, double left, double right) {
        LeastInkPath path = new LeastInkPath(ink, isMeeting, left, right);
        return path.back(path.costs());
    }

    /** What the cheapest paths to the pixels of the last row cost. */
    private double[] costs() {
        double[] costs = new double[offMiddle.length];
        double[] own = new double[offMiddle.length];
        for (int row = 0; row < ink.height(); row++) {
            byte[] moves = cameFrom[row];
            for (int i = 0; i < costs.length; i++) {
                int pixel = row * ink.width() + from + i;
                own[i] = offMiddle[i] + (isMeeting[pixel] ? 0 : Byte.toUnsignedInt(ink.pixels()[pixel]) / 255.0);
                costs[i] += own[i];
            }
            for (int i = 1; i < costs.length; i++) {
                if (costs[i - 1] + own[i] < costs[i]) {
                    costs[i] = costs[i - 1] + own[i];
                    moves[i] = LEFT;
                }
            }
            for (int i = costs.length - 2; i >= 0; i--) {
                if (costs[i + 1] + own[i] < costs[i]) {
                    costs[i] = costs[i + 1] + own[i];
                    moves[i] = RIGHT;
                }
            }
        }
        return costs;
    }

    private int[] back(double... costs) {
        int at = 0;
        for (int i = 1; i < costs.length; i++) {
            at = costs[i] < costs[at] ? i : at;
        }
        int[] path = new int[ink.height()];
        for (int row = path.length - 1; row >= 0; row--) {
            path[row] = from + at;
            while (cameFrom[row][at] != ABOVE) {
                at += cameFrom[row][at] == LEFT ? -1 : 1;
            }
        }
        return path;
    }
}
