package dev.digits.training.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** How near the glyphs of a line stand to each other. */
enum Spacing {
    /** Clear gaps between the boxes. */
    WIDE(0.36),
    /** Inks just apart; boxes may overlap. */
    TIGHT(0.27),
    /** Inks that touch, at every second pair or so. */
    TOUCHING(0.23),
    /** Boxes that overlap. */
    OVERLAPPING(0.14);

    /** Blank between two numbers on one line, as often as this. */
    private static final double SPACES = 0.03;
    /** No digit is tucked under another by more than this share of the narrower one. */
    private static final double DEEPEST = 0.3;

    private final double share;

    Spacing(double share) {
        this.share = share;
    }

    static Spacing of(RandomGenerator random) {
        double at = random.nextDouble();
        for (Spacing spacing : values()) {
            at -= spacing.share;
            if (at < 0) {
                return spacing;
            }
        }
        return WIDE;
    }

    /** Moves glyphs to the right until each stands as it shall beside the ones before it. */
    List<PlacedGlyph> place(List<PlacedGlyph> glyphs, LineShape shape, RandomGenerator random) {
        List<PlacedGlyph> placed = new ArrayList<>();
        Silhouette before = null;
        double right = 0;
        for (PlacedGlyph glyph : glyphs) {
            double left = 0;
            if (before != null) {
                PlacedGlyph last = placed.get(placed.size() - 1);
                left = left(glyph, last, before, right, shape, random);
            }
            PlacedGlyph moved = glyph.movedTo(left);
            placed.add(moved);
            before = Silhouette.of(moved, shape.pen());
            right = Math.max(right, moved.right());
        }
        return placed;
    }

    private double left(
            PlacedGlyph glyph,
            PlacedGlyph last,
            Silhouette before,
            double right,
            LineShape shape,
            RandomGenerator random) {
        double height = shape.height();
        double pen = glyph.glyph() instanceof InkGlyph ? shape.pen() : 0;
        if (random.nextDouble() < SPACES) {
            return right + pen + height * (0.9 + 0.9 * random.nextDouble());
        }
        double narrower = Math.max(0.25 * height, Math.min(glyph.width(), last.width()));
        return switch (this) {
            case WIDE -> right + pen + height * (0.13 + Math.abs(0.28 * random.nextGaussian()));
            case TIGHT -> besides(glyph, before, right, shape, height * (0.03 + 0.11 * random.nextDouble()), narrower);
            case TOUCHING -> {
                double thick = Math.max(shape.pen(), 0.08 * height);
                double gap = random.nextDouble() < 0.65
                        ? -thick * (0.05 + 0.75 * random.nextDouble())
                        : height * (0.03 + 0.11 * random.nextDouble());
                yield besides(glyph, before, right, shape, gap, narrower);
            }
            case OVERLAPPING -> right - narrower * (0.04 + 0.22 * random.nextDouble());
        };
    }

    /** Where the glyph's ink is so far from that of the one before. */
    private static double besides(
            PlacedGlyph glyph, Silhouette before, double right, LineShape shape, double gap, double narrower) {
        double distance = before.distanceTo(Silhouette.of(glyph.movedTo(0), shape.pen()));
        double left = Double.isInfinite(distance) ? right : gap - distance;
        return Math.max(left, right - DEEPEST * narrower);
    }
}
