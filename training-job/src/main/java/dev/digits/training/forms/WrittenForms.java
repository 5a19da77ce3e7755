package dev.digits.training.forms;

import dev.digits.training.canvas.Canvas;
import dev.digits.training.canvas.Resemblance;
import dev.digits.training.canvas.TileFrame;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Writes some ones with an upstroke and a foot, and some sevens with a bar across, framed anew as MNIST's digits are.
 * Others come back as they are. Has no state that outlives a call; safe for many threads.
 */
public final class WrittenForms {

    private static final int OFFSET = (Canvas.SIDE - TileFrame.SIDE) / 2;
    private static final double FOOT_OFTEN = 0.25;

    /** An upstroke flatter than this, in degrees below the horizontal, would make a seven of the one. */
    private static final double FLATTEST = 28;

    private static final double STEEPEST = 68;

    private final double ones;
    private final double sevens;

    /**
     * @param ones share of the ones that get an upstroke, 0..1
     * @param sevens share of the sevens that get a bar across, 0..1
     */
    public WrittenForms(double ones, double sevens) {
        this.ones = ones;
        this.sevens = sevens;
    }

    /**
     * The digit, perhaps in another form.
     *
     * @param tile 784 values, not written to
     * @param digit what it shows, 0 to 9
     * @return a new tile, or the given one
     */
    public float[] rewrite(float[] tile, int digit, RandomGenerator random) {
        if (digit == 1 && random.nextDouble() < ones) {
            return Bar.in(tile).flatMap(bar -> upstroke(tile, bar, random)).orElse(tile);
        }
        if (digit == 7 && random.nextDouble() < sevens) {
            return Stem.in(tile, Stem.HIGHEST + (Stem.LOWEST - Stem.HIGHEST) * random.nextDouble())
                    .flatMap(stem -> across(tile, stem, random))
                    .orElse(tile);
        }
        return tile;
    }

    private static Optional<float[]> upstroke(float[] tile, Bar bar, RandomGenerator random) {
        double length = bar.length() * (0.2 + 0.65 * random.nextDouble());
        double below = Math.toRadians(FLATTEST + (STEEPEST - FLATTEST) * random.nextDouble());
        double endX = bar.topX() - length * Math.cos(below);
        double endY = bar.topY() + length * Math.sin(below);
        Canvas canvas = onCanvas(tile);
        line(canvas, bar.topX(), bar.topY(), endX, endY, bar.radius());
        if (random.nextDouble() < FOOT_OFTEN) {
            double half = bar.length() * (0.12 + 0.2 * random.nextDouble());
            double tilt = half * 0.2 * (2 * random.nextDouble() - 1);
            line(canvas, bar.footX() - half, bar.footY() + tilt, bar.footX() + half, bar.footY() - tilt, bar.radius());
        }
        return TileFrame.frame(canvas);
    }

    /** Empty when the bar closes a loop, as it does with a hooked seven: that would be a nine. */
    private static Optional<float[]> across(float[] tile, Stem stem, RandomGenerator random) {
        double half = stem.height() * (0.14 + 0.2 * random.nextDouble());
        double tilt = half * 0.35 * (2 * random.nextDouble() - 1);
        double aside = half * 0.3 * (2 * random.nextDouble() - 1);
        Canvas canvas = onCanvas(tile);
        line(canvas, stem.x() + aside - half, stem.y() + tilt, stem.x() + aside + half, stem.y() - tilt, stem.radius());
        return TileFrame.frame(canvas).filter(crossed -> !Resemblance.toZero(crossed));
    }

    private static Canvas onCanvas(float[] tile) {
        Canvas canvas = new Canvas();
        canvas.lay(tile, OFFSET, OFFSET);
        return canvas;
    }

    private static void line(Canvas canvas, double fromX, double fromY, double toX, double toY, double radius) {
        canvas.line(OFFSET + fromX, OFFSET + fromY, OFFSET + toX, OFFSET + toY, radius);
    }
}
