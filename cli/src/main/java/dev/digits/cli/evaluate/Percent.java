package dev.digits.cli.evaluate;

import java.util.Locale;

/** Shares as a person reads them. */
final class Percent {
    private Percent() {}

    /** A share of 0 to 1, such as {@code 97.5 %}. */
    static String of(double share, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f %%", 100 * share);
    }
}
