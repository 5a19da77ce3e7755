package dev.digits.training.augment;

import static dev.digits.training.augment.TileChange.symmetric;

import java.util.random.RandomGenerator;

/** Slants the tile by at most so many pixels sideways per pixel down. */
record Shear(double most) implements TileChange {

    static final Range RANGE =
            new Range("shear", "augment-shear", "SLOPE", 0.20, 1, "Most slant, pixels sideways per pixel down");

    @Override
    public void change(ChangingTile tile, RandomGenerator random) {
        tile.placement().slant(symmetric(random, most));
    }
}
