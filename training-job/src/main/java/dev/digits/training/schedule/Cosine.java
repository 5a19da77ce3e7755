package dev.digits.training.schedule;

/** Half a cosine from one value to another. */
final class Cosine {

    private Cosine() {}

    /** @param position 0 at {@code start}, 1 at {@code end} */
    static double between(double start, double end, double position) {
        return start + (1 + Math.cos(Math.PI * (1 - position))) * (end - start) / 2;
    }
}
