package dev.digits.segmentation.rule;

import dev.digits.segmentation.mark.Mark;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Mat;

/**
 * Takes a line's ink off a picture. Where the run of ink across the line is longer than the line is thick, or
 * nearer to full ink than to the line's own grey, a digit crosses or touches it: there the ink stays.
 */
final class LineEraser {
    /** Ink from this grey on belongs to a run: half way to its edge. */
    private static final int IN_RUN = Mark.CONNECTING / 2;

    private static final int FULL = 255;

    private final StraightLine line;
    private final byte[] picture;
    private final int width;
    /** Pixels across the line, from one edge of the picture to the other. */
    private final int acrossLength;
    /** Stronger ink than this is a digit's. */
    private int strongest = FULL;

    private LineEraser(StraightLine line, byte[] picture, int width) {
        this.line = line;
        this.picture = picture;
        this.width = width;
        acrossLength = line.isUpright() ? width : picture.length / width;
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
            greys[i] = eraser.grey();
            eraser.erase(greys[i]);
        }
        picture.put(0, 0, pixels);
        return greys;
    }

    /** Erases lines that are mostly hidden, of which it is known what grey they have. */
    static void erase(List<StraightLine> lines, Mat picture, int grey) {
        byte[] pixels = new byte[Math.toIntExact(picture.total())];
        picture.get(0, 0, pixels);
        lines.forEach(line -> new LineEraser(line, pixels, picture.width()).erase(grey));
        picture.put(0, 0, pixels);
    }

    private void erase(int grey) {
        strongest = (grey + FULL) / 2;
        for (int position = line.from(); position < line.to(); position++) {
            eraseAt(position);
        }
    }

    private int grey() {
        int[] greys = new int[line.length()];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = at(line.from() + i, middle(line.from() + i));
        }
        return median(greys);
    }

    /** The middle one of some greys, at least one. */
    static int median(int... greys) {
        int[] sorted = greys.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
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
        int middle = middle(position);
        int longest = (int) Math.ceil(line.thickness()) + 2;
        int first = middle;
        while (first > 0 && middle - first <= longest && at(position, first - 1) >= IN_RUN) {
            first--;
        }
        int last = middle;
        while (last < acrossLength - 1 && last - middle <= longest && at(position, last + 1) >= IN_RUN) {
            last++;
        }
        boolean isStroke = last - first + 1 > longest;
        for (int i = first; i <= last; i++) {
            isStroke |= at(position, i) > strongest && strongest < FULL - 1;
        }
        if (isStroke) {
            return;
        }
        eraseSoftEdge(position, first, -1);
        eraseSoftEdge(position, last, 1);
        for (int i = first; i <= last; i++) {
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
