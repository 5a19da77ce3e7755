package dev.digits.training.tiles;

/** Temperature scaling (Guo et al. 2017): the one number by which logits are divided so that confidences hold. */
public final class Temperature {

    private static final double LOWEST = 0.05;
    private static final double HIGHEST = 10;
    private static final int STEPS = 60;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private Temperature() {}

    /** The temperature of least loss, by golden-section search over its logarithm; the loss has one minimum. */
    public static double fit(ValidationOutputs validation) {
        double low = Math.log(LOWEST);
        double high = Math.log(HIGHEST);
        for (int step = 0; step < STEPS; step++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (validation.loss(Math.exp(left)) <= validation.loss(Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }
}
