package dev.digits.segmentation;

/**
 * Where on a strip the line network saw one digit: the columns in which it names it, which are fewer than the digit covers.
 *
 * @param from left edge in strip pixels
 * @param to right edge in strip pixels, above {@code from}
 */
public record EmissionRange(double from, double to) {
    /** In strip pixels. */
    public double centre() {
        return (from + to) / 2;
    }
}
