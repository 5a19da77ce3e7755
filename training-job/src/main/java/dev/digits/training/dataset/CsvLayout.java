package dev.digits.training.dataset;

import static dev.digits.training.dataset.ImageSet.PIXELS;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which column of a CSV file is what, told from its first row.
 *
 * @param header true if the first row holds names
 * @param labelColumn from 0; -1 if there are pixels only
 */
record CsvLayout(boolean header, int labelColumn) {
    private static final int NONE = -1;
    private static final Set<String> LABELS = Set.of("label", "class");
    private static final String NUMBER = "[+-]?[0-9.]+";

    /** @param first row of the file that is not blank */
    static CsvLayout of(CsvRow first) throws DatasetException {
        boolean header = first.texts().values().stream().anyMatch(cell -> !cell.matches(NUMBER));
        if (header) {
            return new CsvLayout(true, namedLabelColumn(first));
        }
        return switch (first.columns()) {
            case PIXELS -> new CsvLayout(false, NONE);
            case PIXELS + 1 -> new CsvLayout(false, 0);
            default -> throw wrongWidth(first);
        };
    }

    boolean labelled() {
        return labelColumn != NONE;
    }

    int columns() {
        return labelled() ? PIXELS + 1 : PIXELS;
    }

    private static int namedLabelColumn(CsvRow names) throws DatasetException {
        int label = names.texts().entrySet().stream()
                .filter(name -> LABELS.contains(name.getValue().toLowerCase(Locale.ROOT)))
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(NONE);
        int expected = label == NONE ? PIXELS : PIXELS + 1;
        if (names.columns() == PIXELS + 1 && label == NONE) {
            throw names.malformed("no column is named label (or class); the first is named \"" + names.text(0) + "\"");
        }
        if (names.columns() != expected) {
            throw wrongWidth(names);
        }
        return label;
    }

    private static MalformedFileException wrongWidth(CsvRow row) {
        return row.malformed("found " + row.columns() + " columns, expected " + PIXELS + " pixels, or " + (PIXELS + 1)
                + " with a label");
    }
}
