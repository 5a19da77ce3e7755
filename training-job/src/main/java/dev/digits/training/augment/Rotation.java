package dev.digits.training.augment;

import static dev.digits.training.augment.TileChange.symmetric;

import java.util.random.RandomGenerator;

/** Turns the tile by at most so many degrees. */
record Rotation(double most) implements TileChange {

    static final Range RANGE =
            new Range("rotation", "augment-rotation", "DEGREES", 15, 45, "Most rotation, either way");

    @Override
    public void change(ChangingTile tile, RandomGenerator random) {
        tile.placement().rotate(Math.toRadians(symmetric(random, most)));
    }
}
