package dev.digits.training.network;

import java.util.function.DoubleUnaryOperator;

/** Temperature scaling (Guo et al. 2017): the one number by which logits are divided so that confidences hold. */
public final class Temperature {

    private static final double LOWEST = 0.05;
    private static final double HIGHEST = 10;
    private static final int STEPS = 24;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private Temperature() {}

    /**
     * The temperature of least loss, by golden-section search over its logarithm; the loss has one minimum.
     *
     * @param loss mean -log p(label) at a temperature
     */
    public static double fit(DoubleUnaryOperator loss) {
        double low = Math.log(LOWEST);
        double high = Math.log(HIGHEST);
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = loss.applyAsDouble(Math.exp(left));
        double atRight = loss.applyAsDouble(Math.exp(right));
        for (int step = 0; step < STEPS; step++) {
            if (atLeft <= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = loss.applyAsDouble(Math.exp(left));
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = loss.applyAsDouble(Math.exp(right));
            }
        }
        return Math.exp((low + high) / 2);
    }
}
