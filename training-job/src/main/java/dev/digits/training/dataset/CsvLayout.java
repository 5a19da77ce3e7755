package dev.digits.training.dataset;

import static dev.digits.training.dataset.ImageSet.PIXELS;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which column of a CSV file is what, told from its first line.
 *
 * @param header true if the first line holds names
 * @param labelColumn from 0; -1 if there are pixels only
 */
record CsvLayout(boolean header, int labelColumn) {
    private static final int NONE = -1;

    /** Looks at the current line, which must be the first. */
    static CsvLayout of(CsvLines lines) throws DatasetException {
        List<String> cells = cells(lines);
        boolean header = !cells.stream().allMatch(CsvLayout::isNumber);
        if (header) {
            return new CsvLayout(true, namedLabelColumn(lines, cells));
        }
        return switch (cells.size()) {
            case PIXELS -> new CsvLayout(false, NONE);
            case PIXELS + 1 -> new CsvLayout(false, 0);
            default -> throw wrongWidth(lines, cells.size());
        };
    }

    boolean labelled() {
        return labelColumn != NONE;
    }

    int columns() {
        return labelled() ? PIXELS + 1 : PIXELS;
    }

    private static int namedLabelColumn(CsvLines lines, List<String> names) throws DatasetException {
        List<String> lowerCase =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        int label = Math.max(lowerCase.indexOf("label"), lowerCase.indexOf("class"));
        int expected = label == NONE ? PIXELS : PIXELS + 1;
        if (names.size() == PIXELS + 1 && label == NONE) {
            throw lines.malformedHere(
                    "no column is named label (or class); the first is named \"" + names.get(0) + "\"");
        }
        if (names.size() != expected) {
            throw wrongWidth(lines, names.size());
        }
        return label;
    }

    private static MalformedFileException wrongWidth(CsvLines lines, int found) {
        return lines.malformedHere(
                "found " + found + " columns, expected " + PIXELS + " pixels, or " + (PIXELS + 1) + " with a label");
    }

    private static List<String> cells(CsvLines lines) {
        String line = new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8);
        return Arrays.stream(line.split(",", -1))
                .map(cell -> cell.strip().replace("\"", ""))
                .toList();
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[+-]?[0-9.]+");
    }
}
