package dev.digits.training.dataset;

import static dev.digits.training.dataset.ImageSet.PIXELS;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Makes rows of the cells that FastCSV finds, without a text for each of the 47 million of MNIST. */
final class CsvRows extends AbstractBaseCsvCallbackHandler<CsvRow> {
    static final int NO_NUMBER = -1;

    private static final int MOST = 1_000_000;

    private final Path file;
    private int[] numbers = new int[PIXELS + 1];
    private Map<Integer, String> texts = new HashMap<>();

    CsvRows(Path file) {
        this.file = file;
    }

    /** The line on which the row begins that was last begun. */
    long line() {
        return getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long line) {
        numbers = new int[PIXELS + 1];
        texts = new HashMap<>();
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        if (column >= numbers.length) {
            return; // too many, which the row's width says
        }
        int from = offset;
        int to = offset + length;
        while (from < to && buffer[from] <= ' ') {
            from++;
        }
        while (from < to && buffer[to - 1] <= ' ') {
            to--;
        }
        int number = number(buffer, from, to);
        numbers[column] = number;
        if (number == NO_NUMBER || number > 255) {
            texts.put(column, new String(buffer, from, to - from));
        }
    }

    @Override
    protected CsvRow buildRecord() {
        return new CsvRow(file, getStartingLineNumber(), getFieldCount(), numbers, texts);
    }

    private static int number(char[] buffer, int from, int to) {
        int value = from < to ? 0 : NO_NUMBER;
        for (int i = from; i < to; i++) {
            if (buffer[i] < '0' || buffer[i] > '9') {
                return NO_NUMBER;
            }
            value = Math.min(value * 10 + buffer[i] - '0', MOST);
        }
        return value;
    }
}
