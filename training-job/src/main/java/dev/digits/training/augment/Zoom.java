package dev.digits.training.augment;

import static dev.digits.training.augment.TileChange.symmetric;

import java.util.random.RandomGenerator;

/** Makes the tile larger or smaller, each axis on its own; 0.1 is ±10 %. */
record Zoom(double most) implements TileChange {

    static final Range RANGE =
            new Range("zoom", "augment-zoom", "SHARE", 0.10, 0.5, "Most change of size, each axis on its own");

    @Override
    public void change(ChangingTile tile, RandomGenerator random) {
        double x = 1 + symmetric(random, most);
        tile.placement().scale(x, 1 + symmetric(random, most));
    }
}
