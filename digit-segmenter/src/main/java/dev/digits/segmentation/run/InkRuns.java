package dev.digits.segmentation.run;

import dev.digits.segmentation.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Labels the components of ink by its runs: of each row the stretches of ink, joined with those that they meet in the
 * row above (He, Chao and Suzuki 2008, "A Run-Based Two-Scan Labeling Algorithm"). Most of a picture is paper and has none.
 */
public final class InkRuns {
    private static final byte[] BLANK = new byte[4096];

    private final int width;
    private int[] from = new int[1024];
    private int[] behind = new int[1024];
    private int[] row = new int[1024];
    private int count;

    private InkRuns(int width) {
        this.width = width;
    }

    /**
     * Finds the runs of a picture.
     *
     * @param mask row-major, 0 for paper
     */
    public static InkRuns of(byte[] mask, int width) {
        InkRuns runs = new InkRuns(width);
        for (int y = 0; y * width < mask.length; y++) {
            runs.find(mask, y);
        }
        return runs;
    }

    /** The first pixel from one on that is not 0; {@code end} when there is none. */
    public static int nextInk(byte[] pixels, int from, int end) {
        int at = from;
        while (at < end) {
            int length = Math.min(end - at, BLANK.length);
            int ink = Arrays.mismatch(pixels, at, at + length, BLANK, 0, length);
            if (ink >= 0) {
                return at + ink;
            }
            at += length;
        }
        return end;
    }

    private void find(byte[] mask, int y) {
        int end = (y + 1) * width;
        int at = nextInk(mask, y * width, end);
        while (at < end) {
            int start = at;
            while (at < end && mask[at] != 0) {
                at++;
            }
            add(start - y * width, at - y * width, y);
            at = nextInk(mask, at, end);
        }
    }

    private void add(int start, int end, int y) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            behind = Arrays.copyOf(behind, 2 * count);
            row = Arrays.copyOf(row, 2 * count);
        }
        from[count] = start;
        behind[count] = end;
        row[count] = y;
        count++;
    }

    /** Joins each run with those of its row and of the rows above that it reaches, also across a corner. */
    private DisjointSets joined(int reach) {
        DisjointSets components = new DisjointSets(count);
        for (int above = reach > 1 ? 0 : 1; above <= reach; above++) {
            int other = 0;
            for (int run = 0; run < count; run++) {
                int rowAbove = row[run] - above;
                while (row[other] < rowAbove || (row[other] == rowAbove && behind[other] + reach <= from[run])) {
                    other++;
                }
                for (int met = other; met < run && row[met] == rowAbove && from[met] < behind[run] + reach; met++) {
                    components.join(run, met);
                }
            }
        }
        return components;
    }

    /**
     * Connected ink.
     *
     * @param box in pixels of the picture
     * @param area pixels of ink
     */
    public record Region(Box box, int area) {}

    /**
     * Finds the components.
     *
     * @param reach pixels are of one component that are no farther apart, in columns and in rows: 1 for 8-connected ones
     * @param labels of the picture's pixels; those of ink are set to the component's index in the list, from 1
     */
    public List<Region> components(int reach, int... labels) {
        DisjointSets joined = joined(reach);
        int[] labelOf = new int[count];
        int found = 0;
        int[] left = new int[count];
        int[] right = new int[count];
        int[] top = new int[count];
        int[] bottom = new int[count];
        int[] area = new int[count];
        for (int run = 0; run < count; run++) {
            int root = joined.root(run);
            int index = labelOf[root] - 1;
            if (index < 0) {
                index = found++;
                labelOf[root] = found;
                left[index] = from[run];
                top[index] = row[run];
            }
            left[index] = Math.min(left[index], from[run]);
            right[index] = Math.max(right[index], behind[run]);
            bottom[index] = row[run] + 1;
            area[index] += behind[run] - from[run];
            Arrays.fill(labels, row[run] * width + from[run], row[run] * width + behind[run], index + 1);
        }
        List<Region> regions = new ArrayList<>(found);
        for (int i = 0; i < found; i++) {
            regions.add(new Region(new Box(left[i], top[i], right[i] - left[i], bottom[i] - top[i]), area[i]));
        }
        return regions;
    }
}
