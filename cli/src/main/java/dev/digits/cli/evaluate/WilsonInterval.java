package dev.digits.cli.evaluate;

/**
 * Where a true share lies with 95 % confidence, given a sample (Wilson 1927, "Probable inference, the law of
 * succession, and statistical inference").
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
record WilsonInterval(double low, double high) {
    /** Standard normal quantile at 97.5 %. */
    private static final double Z = 1.959963984540054;

    /**
     * @param successes 0 to trials
     * @param trials at least 1
     */
    static WilsonInterval of(int successes, int trials) {
        double share = (double) successes / trials;
        double z2 = Z * Z / trials;
        double centre = (share + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(share * (1 - share) / trials + z2 / (4 * trials)) / (1 + z2);
        return new WilsonInterval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
