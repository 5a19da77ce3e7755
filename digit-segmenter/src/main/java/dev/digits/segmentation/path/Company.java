package dev.digits.segmentation.path;

/**
 * What is known of the other marks of a drawing when one of them is judged: beside digits a mark is more likely a digit
 * too, and the only one on a page more likely a letter that looks like one than it seems by itself.
 */
public enum Company {
    /** Nothing is known yet. */
    UNKNOWN(0),
    /** All that looks like a digit looks like one digit. */
    ALONE(-0.5),
    /** The drawing holds two digits or more. */
    DIGITS(1.5);

    private static final int CERTAINLY_DIGITS = 2;

    private final double refusalCost;

    Company(double refusalCost) {
        this.refusalCost = refusalCost;
    }

    /** The company in which the marks of a drawing are, when so many digits were read in all its lines. */
    public static Company of(int digits) {
        if (digits >= CERTAINLY_DIGITS) {
            return DIGITS;
        }
        return digits == 1 ? ALONE : UNKNOWN;
    }

    /** What taking a mark for no digit costs more, natural logarithm. */
    double refusalCost() {
        return refusalCost;
    }
}
