package dev.digits.training.dataset;

/** Where in a file something is wrong. */
public sealed interface Position {
    /**
     * In a text file.
     *
     * @param number from 1
     */
    record Line(long number) implements Position {
        @Override
        public String toString() {
            return "line " + number;
        }
    }

    /**
     * In a binary file, after unpacking.
     *
     * @param bytes from 0
     */
    record Offset(long bytes) implements Position {
        @Override
        public String toString() {
            return "byte " + bytes;
        }
    }
}
