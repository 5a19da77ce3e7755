package dev.digits.training.dataset;

import java.nio.file.Path;
import java.util.Map;

/**
 * One row of a CSV file, as numbers.
 *
 * @param line on which it begins, from 1
 * @param columns all that it has, even where there are more than numbers
 * @param numbers the whole number in each column; {@link CsvRows#NO_NUMBER} where there is none
 * @param texts what stands in a column where no number up to 255 does, by column
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record CsvRow(Path file, long line, int columns, int[] numbers, Map<Integer, String> texts) {
    private static final int SHOWN = 24;

    /** Whether nothing but blanks stands in it. */
    boolean isBlank() {
        return columns == 1 && texts.getOrDefault(0, "x").isEmpty();
    }

    /** A column's whole number, from 0 to {@code most}. */
    int number(int column, String name, int most) throws MalformedFileException {
        int value = numbers[column];
        if (value == CsvRows.NO_NUMBER) {
            throw malformed(name + " is \"" + text(column) + "\", not a whole number from 0 to " + most);
        }
        if (value > most) {
            throw malformed(name + " is " + text(column) + ", above " + most);
        }
        return value;
    }

    /** What stands in a column, cut short where it is long. */
    String text(int column) {
        String text = texts.getOrDefault(column, Integer.toString(numbers[column]));
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    MalformedFileException malformed(String problem) {
        return new MalformedFileException(file, new Position.Line(line), problem);
    }
}
