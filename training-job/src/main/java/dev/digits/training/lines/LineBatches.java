package dev.digits.training.lines;

import dev.digits.training.compose.ComposedLine;
import dev.digits.training.compose.LineComposer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes batches of lines. Some batches are composed together and their lines sorted by width, so that little of a batch is blank. A
 * line depends on the seed, the epoch and its number alone.
 *
 * @param composer of the lines
 * @param seed of everything random
 * @param batchSize lines in a batch
 * @param batches in an epoch, rounded down to a multiple of {@value #TOGETHER}
 */
record LineBatches(LineComposer composer, long seed, int batchSize, int batches) {

    LineBatches {
        batches = Math.max(1, batches / TOGETHER) * TOGETHER;
    }

    /** Batches that are composed together. */
    static final int TOGETHER = 8;

    /** How many groups of batches an epoch has. */
    int groups() {
        return batches / TOGETHER;
    }

    /**
     * Batches that are composed together, in random order.
     *
     * @param epoch from 0
     * @param group from 0 up to, not including, {@link #groups()}
     */
    List<LineBatch> group(int epoch, int group) {
        List<ComposedLine> lines = new ArrayList<>();
        long first = (long) group * TOGETHER * batchSize;
        for (int i = 0; i < TOGETHER * batchSize; i++) {
            lines.add(composer.compose(random(epoch, first + i)));
        }
        lines.sort(Comparator.comparingInt(line -> line.strip().width()));
        List<LineBatch> made = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            made.add(LineBatch.of(lines.subList(i * batchSize, (i + 1) * batchSize)));
        }
        SplittableRandom order = random(epoch, -1 - group);
        for (int last = made.size() - 1; last > 0; last--) {
            Collections.swap(made, last, order.nextInt(last + 1));
        }
        return made;
    }

    private SplittableRandom random(int epoch, long index) {
        long mixed = seed * 0x9E3779B97F4A7C15L + epoch;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L + index;
        return new SplittableRandom((mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL);
    }
}
