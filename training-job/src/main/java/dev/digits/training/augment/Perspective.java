package dev.digits.training.augment;

import static dev.digits.training.augment.TileChange.symmetric;

import java.util.random.RandomGenerator;

/** Tilts the tile: its size changes by at most this share from one edge to the middle. */
record Perspective(double most) implements TileChange {

    static final Range RANGE = new Range(
            "warp", "augment-warp", "SHARE", 0.08, 0.5, "Most perspective, change of size from an edge to the middle");

    @Override
    public void change(ChangingTile tile, RandomGenerator random) {
        double x = symmetric(random, most);
        tile.placement().tilt(x, symmetric(random, most));
    }
}
