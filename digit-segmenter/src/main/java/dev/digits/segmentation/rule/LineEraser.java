package dev.digits.segmentation.rule;

import dev.digits.segmentation.mark.Mark;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.opencv.core.Mat;

/**
 * Takes a line's ink off a picture. Where the run of ink across the line is longer than most runs are, or, on a line that is clearly fainter than
 * writing, nearer to full ink than to the line's own grey, a digit crosses or touches it: there the ink stays.
 */
final class LineEraser {
    private static final int FULL = 255;

    private final StraightLine line;
    private final byte[] picture;
    private final int width;
    /** Pixels across the line, from one edge of the picture to the other. */
    private final int acrossLength;
    /** Stronger ink than this is a digit's. */
    private int strongest = FULL;
    /** So is a longer run. */
    private final int longest;

    private LineEraser(StraightLine line, byte[] picture, int width) {
        this.line = line;
        this.picture = picture;
        this.width = width;
        acrossLength = line.isUpright() ? width : picture.length / width;
        longest = longestRun();
    }

    /**
     * Erases lines, one after the other.
     *
     * @param picture one channel, 8 bits; changed
     * @return each line's own grey, the median along it
     */
    static int[] erase(List<StraightLine> lines, Mat picture) {
        int[] greys = new int[lines.size()];
        byte[] pixels = new byte[Math.toIntExact(picture.total())];
        picture.get(0, 0, pixels);
        for (int i = 0; i < greys.length; i++) {
            LineEraser eraser = new LineEraser(lines.get(i), pixels, picture.width());
            int[] sorted = eraser.greys();
            greys[i] = middleOne(sorted);
            eraser.erase(greys[i], isClearlyFainter(sorted));
        }
        picture.put(0, 0, pixels);
        return greys;
    }

    /** Erases lines that are mostly hidden, of which it is known what grey they have. */
    static void erase(List<StraightLine> lines, Mat picture, int grey) {
        byte[] pixels = new byte[Math.toIntExact(picture.total())];
        picture.get(0, 0, pixels);
        lines.forEach(line -> new LineEraser(line, pixels, picture.width()).erase(grey, true));
        picture.put(0, 0, pixels);
    }

    /**
     * It is not almost full ink, and twice as far from it as its fainter half spreads; its stronger half holds what crosses it.
     */
    private static boolean isClearlyFainter(int... sortedGreys) {
        int grey = middleOne(sortedGreys);
        return grey < Mark.ALMOST_ALL * FULL && FULL - grey > 2 * (grey - lowerQuartile(sortedGreys));
    }

    private void erase(int grey, boolean isClearlyFainter) {
        strongest = isClearlyFainter ? (grey + FULL) / 2 : FULL;
        for (int position = line.from(); position < line.to(); position++) {
            eraseAt(position);
        }
    }

    /** From the faintest to the strongest. */
    private int[] greys() {
        return IntStream.range(line.from(), line.to())
                .map(position -> at(position, middle(position)))
                .sorted()
                .toArray();
    }

    /** The middle one of some greys, at least one. */
    static int median(int... greys) {
        int[] sorted = greys.clone();
        Arrays.sort(sorted);
        return middleOne(sorted);
    }

    private static int middleOne(int... sorted) {
        return sorted[sorted.length / 2];
    }

    private static int lowerQuartile(int... sorted) {
        return sorted[sorted.length / 4];
    }

    /** How long runs across the line may be: as it is thick or, where soft edges make them longer, as a quarter of them are. */
    private int longestRun() {
        int thickness = (int) Math.ceil(line.thickness());
        int[] runs = IntStream.range(line.from(), line.to())
                .map(position -> runAt(position, 2 * thickness).length())
                .sorted()
                .toArray();
        return Math.max(thickness, lowerQuartile(runs)) + 2;
    }

    /** A run of ink across the line, or one pixel of none. */
    private record Across(int first, int last) {
        int length() {
            return last - first + 1;
        }
    }

    /** The run round the line's middle, as far as so many pixels on both sides. */
    private Across runAt(int position, int reach) {
        int middle = middle(position);
        int first = middle;
        while (first > 0 && middle - first <= reach && at(position, first - 1) >= Mark.FAINT) {
            first--;
        }
        int last = middle;
        while (last < acrossLength - 1 && last - middle <= reach && at(position, last + 1) >= Mark.FAINT) {
            last++;
        }
        return new Across(first, last);
    }

    private int middle(int position) {
        return (int) Math.max(0, Math.min(acrossLength - 1, line.at(position)));
    }

    private int at(int position, int across) {
        return Byte.toUnsignedInt(picture[index(position, across)]);
    }

    private int index(int position, int across) {
        return line.isUpright() ? position * width + across : across * width + position;
    }

    private void eraseAt(int position) {
        Across run = runAt(position, longest);
        boolean isStroke = run.length() > longest;
        for (int i = run.first(); i <= run.last(); i++) {
            isStroke |= at(position, i) > strongest && strongest < FULL - 1;
        }
        if (isStroke) {
            return;
        }
        eraseSoftEdge(position, run.first(), -1);
        eraseSoftEdge(position, run.last(), 1);
        for (int i = run.first(); i <= run.last(); i++) {
            picture[index(position, i)] = 0;
        }
    }

    /** The edge ends where the grey falls no more. */
    private void eraseSoftEdge(int position, int from, int step) {
        int before = at(position, from);
        for (int i = from + step; i >= 0 && i < acrossLength; i += step) {
            int grey = at(position, i);
            if (grey == 0 || grey >= before) {
                return;
            }
            before = grey;
            picture[index(position, i)] = 0;
        }
    }
}
