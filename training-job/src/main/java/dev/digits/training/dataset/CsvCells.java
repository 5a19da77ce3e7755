package dev.digits.training.dataset;

import java.nio.charset.StandardCharsets;

/** Walks over the cells of one line. */
final class CsvCells {
    private static final int SHOWN = 24;

    private final CsvLines lines;
    private final byte[] line;
    private int start;
    private int end = -1;

    CsvCells(CsvLines lines) {
        this.lines = lines;
        this.line = lines.bytes();
    }

    /** Goes to the next cell; false after the last. */
    boolean advance() {
        if (end >= lines.length()) {
            return false;
        }
        start = end + 1;
        end = start;
        while (end < lines.length() && line[end] != ',') {
            end++;
        }
        return true;
    }

    /** Passes over all further cells and counts them. */
    int countRest() {
        int count = 0;
        while (advance()) {
            count++;
        }
        return count;
    }

    /** This cell's whole number, from 0 to {@code most}. */
    int number(String name, int most) throws MalformedFileException {
        int value = parse();
        if (value < 0) {
            throw lines.malformedHere(name + " is \"" + text() + "\", not a whole number from 0 to " + most);
        }
        if (value > most) {
            throw lines.malformedHere(name + " is " + text() + ", above " + most);
        }
        return value;
    }

    /** As {@link #number(String, int)}, for one of many; the name is put together only for an error. */
    int number(String name, int index, int most) throws MalformedFileException {
        int value = parse();
        return value >= 0 && value <= most ? value : number(name + " " + index + " (from 0)", most);
    }

    private int parse() {
        int from = start;
        int to = end;
        while (from < to && isPadding(line[from])) {
            from++;
        }
        while (from < to && isPadding(line[to - 1])) {
            to--;
        }
        int value = from < to ? 0 : -1;
        for (int i = from; i < to; i++) {
            if (line[i] < '0' || line[i] > '9') {
                return -1;
            }
            value = Math.min(value * 10 + line[i] - '0', 1_000_000);
        }
        return value;
    }

    private String text() {
        String text = new String(line, start, end - start, StandardCharsets.UTF_8).strip();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static boolean isPadding(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '"';
    }
}
