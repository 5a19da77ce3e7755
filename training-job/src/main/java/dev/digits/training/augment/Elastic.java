package dev.digits.training.augment;

import java.util.random.RandomGenerator;

/**
 * Bends the tile as rubber (Simard et al. 2003): displacements are drawn on a coarse grid and interpolated between its knots.
 *
 * @param deviation standard deviation of the displacements, in pixels
 */
record Elastic(double deviation) implements TileChange {

    static final Range RANGE = new Range(
            "elastic", "augment-elastic", "PIXELS", 0.8, 3, "Standard deviation of the elastic displacements");

    @Override
    public void change(ChangingTile tile, RandomGenerator random) {
        double[] x = knots(random);
        tile.placement().bend(x, knots(random));
    }

    private double[] knots(RandomGenerator random) {
        double[] knots = new double[Placement.KNOTS * Placement.KNOTS];
        for (int i = 0; i < knots.length; i++) {
            knots[i] = random.nextGaussian() * deviation;
        }
        return knots;
    }
}
