package dev.digits.cli.gateway;

import java.util.List;
import java.util.OptionalInt;

/**
 * How one line of a drawing was read.
 *
 * @param picture what the line network saw, as a data URL of a PNG; ink white on black
 * @param width of the strip, pixels
 * @param height of the strip, pixels
 * @param columns what the line network said of it
 * @param spans where it found a digit, from left to right
 */
public record LineStrip(String picture, int width, int height, Columns columns, List<Span> spans) {
    /** What both networks tell apart: ten digits, then none. */
    public static final int CLASSES = 11;
    /** Index of "no digit". */
    public static final int NONE = 10;

    public LineStrip {
        spans = List.copyOf(spans);
    }

    /**
     * What the line network said, column by column.
     *
     * @param pitch width of a column, strip pixels
     * @param probabilities columns x {@value #CLASSES} bytes, row-major; 255 is certain
     */
    @SuppressWarnings("ArrayRecordComponent") // looked up, never compared
    public record Columns(int pitch, byte[] probabilities) {
        /** How many. */
        public int count() {
            return probabilities.length / CLASSES;
        }

        /** Probability of a class in a column, 0 to 1. */
        public double at(int column, int label) {
            return Byte.toUnsignedInt(probabilities[column * CLASSES + label]) / 255.0;
        }
    }

    /**
     * One place where the line network found a digit. Every list holds {@value #CLASSES} probabilities.
     *
     * @param from where it names the digit, strip pixels
     * @param to behind that, strip pixels
     * @param value the digit that was read; empty when none was
     * @param tile what the tile network saw, as a data URL of a PNG
     * @param line what the line network says, given the rest of the line
     * @param tileNetwork what the tile network says
     * @param together both
     */
    public record Span(
            double from,
            double to,
            OptionalInt value,
            String tile,
            List<Double> line,
            List<Double> tileNetwork,
            List<Double> together) {
        public Span {
            line = List.copyOf(line);
            tileNetwork = List.copyOf(tileNetwork);
            together = List.copyOf(together);
        }
    }
}
