package dev.digits.segmentation.run;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the long runs of ink of a picture and chains those that follow each other. Where a line slopes it goes on in the next
 * row, so that ink counts in the rows next to a run too.
 */
public final class LongRuns {
    private final byte[] mask;
    private final int length;
    private final int rows;
    private final int columnStep;
    private final int rowStep;
    private final int shortest;

    /**
     * @param mask of a picture, row-major, 0 for paper
     * @param width of it
     * @param isUpright whether runs go from top to bottom: columns are taken for rows
     * @param shortest pixels of a run; of one that the picture's edge cuts off, half as many
     */
    public LongRuns(byte[] mask, int width, boolean isUpright, int shortest) {
        this.mask = mask;
        int height = mask.length / width;
        length = isUpright ? height : width;
        rows = isUpright ? width : height;
        columnStep = isUpright ? width : 1;
        rowStep = isUpright ? 1 : width;
        this.shortest = shortest;
    }

    /** Pixels of a row, from the first with ink up to behind the last. */
    public record Run(int row, int from, int to) {
        private boolean isFollowedBy(Run later, int longestBlank) {
            int blank = Math.max(from, later.from) - Math.min(to, later.to);
            return blank <= (row == later.row ? longestBlank : 0);
        }
    }

    /** Whether there is ink in a pixel. */
    public boolean isInk(int row, int column) {
        return mask[row * rowStep + column * columnStep] != 0;
    }

    /**
     * Chains of runs: one goes on where another one is next to it in the row below or, behind no longer a blank than runs are, in the
     * same row.
     */
    public List<List<Run>> chains(int firstRow, int behindRows) {
        List<Run> runs = new ArrayList<>();
        for (int row = firstRow; row < behindRows; row++) {
            findIn(row, runs);
        }
        DisjointSets chains = new DisjointSets(runs.size());
        int other = 0;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            while (runs.get(other).row < run.row - 1) {
                other++;
            }
            for (int before = other; before < i; before++) {
                if (runs.get(before).isFollowedBy(run, shortest)) {
                    chains.join(before, i);
                }
            }
        }
        return chains.sets().stream()
                .map(chain -> chain.stream().map(runs::get).toList())
                .toList();
    }

    /** Looks at one pixel in so many as a run has at least: each run holds one of them. */
    private void findIn(int row, List<Run> runs) {
        int probe = 0;
        boolean isEnd = false;
        while (!isEnd) {
            isEnd = probe == length - 1;
            int next = probe + shortest;
            if (isInkNear(row, probe)) {
                int from = probe;
                while (from > 0 && isInkNear(row, from - 1)) {
                    from--;
                }
                int to = probe + 1;
                while (to < length && isInkNear(row, to)) {
                    to++;
                }
                boolean isCutOff = from == 0 || to == length;
                if (to - from >= (isCutOff ? shortest / 2 + 1 : shortest)) {
                    add(row, from, to, runs);
                }
                isEnd |= to == length;
                next = Math.max(next, to);
            }
            probe = Math.min(next, length - 1);
        }
    }

    private void add(int row, int from, int to, List<Run> runs) {
        int first = from;
        while (first < to && !isInk(row, first)) {
            first++;
        }
        int last = to;
        while (last > first && !isInk(row, last - 1)) {
            last--;
        }
        if (first < last) {
            runs.add(new Run(row, first, last));
        }
    }

    private boolean isInkNear(int row, int column) {
        return isInk(row, column) || (row > 0 && isInk(row - 1, column)) || (row < rows - 1 && isInk(row + 1, column));
    }
}
