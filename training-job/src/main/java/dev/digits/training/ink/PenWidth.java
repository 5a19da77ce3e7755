package dev.digits.training.ink;

import java.util.random.RandomGenerator;

/** How wide the traces of people's pens are, in digit heights. */
public final class PenWidth {
    private static final double THINNEST = 0.04;
    private static final double THICKEST = 0.17;
    /** Share of what is written with a marker, and the thickest of those: loops are still open. */
    private static final double MARKER = 0.12;

    private static final double THICKEST_MARKER = 0.3;

    private PenWidth() {}

    /** The width of some pen. */
    public static double of(RandomGenerator random) {
        double share = random.nextDouble();
        return share < MARKER
                ? THICKEST + share / MARKER * (THICKEST_MARKER - THICKEST)
                : THINNEST + (share - MARKER) / (1 - MARKER) * (THICKEST - THINNEST);
    }
}
