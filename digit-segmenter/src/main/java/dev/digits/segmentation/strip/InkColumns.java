package dev.digits.segmentation.strip;

import dev.digits.segmentation.GreyImage;
import dev.digits.segmentation.mark.Mark;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a picture that are kept: from the first with ink to the last, without the middle of long blanks.
 *
 * @param runs of columns that stand behind each other in the picture; at least one
 */
record InkColumns(List<Run> runs) {

    /** Columns {@code from} up to, not including, {@code to}. */
    record Run(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /**
     * Finds the columns.
     *
     * @param longestBlank columns that are kept of a blank, at least 1
     */
    static InkColumns of(GreyImage ink, int longestBlank) {
        List<Run> runs = new ArrayList<>();
        int from = -1;
        int last = -1;
        for (int column = 0; column < ink.width(); column++) {
            if (!hasInk(ink, column)) {
                continue;
            }
            if (from < 0) {
                from = column;
            } else if (column - last - 1 > longestBlank) {
                int half = longestBlank / 2;
                runs.add(new Run(from, last + 1 + longestBlank - half));
                from = column - half;
            }
            last = column;
        }
        runs.add(from < 0 ? new Run(0, ink.width()) : new Run(from, last + 1));
        return new InkColumns(List.copyOf(runs));
    }

    /** Columns kept, all together. */
    int count() {
        return runs.stream().mapToInt(Run::length).sum();
    }

    /** The picture without the columns that are left out. */
    GreyImage keep(GreyImage ink) {
        int width = count();
        if (width == ink.width()) {
            return ink;
        }
        byte[] kept = new byte[width * ink.height()];
        int to = 0;
        for (Run run : runs) {
            for (int row = 0; row < ink.height(); row++) {
                System.arraycopy(ink.pixels(), row * ink.width() + run.from(), kept, row * width + to, run.length());
            }
            to += run.length();
        }
        return new GreyImage(kept, width, ink.height());
    }

    private static boolean hasInk(GreyImage ink, int column) {
        for (int row = 0; row < ink.height(); row++) {
            if (ink.at(column, row) >= Mark.FAINTEST) {
                return true;
            }
        }
        return false;
    }
}
