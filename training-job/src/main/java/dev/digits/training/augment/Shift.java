package dev.digits.training.augment;

import static dev.digits.training.augment.TileChange.symmetric;

import java.util.random.RandomGenerator;

/** Moves the tile by at most so many pixels along each axis. */
record Shift(double most) implements TileChange {

    static final Range RANGE = new Range("shift", "augment-shift", "PIXELS", 2, 8, "Most shift, each axis");

    @Override
    public void change(ChangingTile tile, RandomGenerator random) {
        double x = symmetric(random, most);
        tile.placement().shift(x, symmetric(random, most));
    }
}
