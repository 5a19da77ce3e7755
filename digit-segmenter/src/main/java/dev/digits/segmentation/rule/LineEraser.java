package dev.digits.segmentation.rule;

import dev.digits.segmentation.mark.Mark;
import java.util.Arrays;
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
    private final byte[] across;
    /** Stronger ink than this is a digit's. */
    private final int strongest;

    private LineEraser(StraightLine line, Mat picture) {
        this.line = line;
        across = new byte[line.isUpright() ? picture.width() : picture.height()];
        strongest = (grey(picture) + FULL) / 2;
    }

    /** The line's own grey, the median along it. */
    private int grey(Mat picture) {
        byte[] pixel = new byte[1];
        int[] greys = new int[line.length()];
        for (int i = 0; i < greys.length; i++) {
            int middle = middle(line.from() + i);
            int there = line.isUpright()
                    ? picture.get(line.from() + i, middle, pixel)
                    : picture.get(middle, line.from() + i, pixel);
            greys[i] = there == 0 ? 0 : Byte.toUnsignedInt(pixel[0]);
        }
        Arrays.sort(greys);
        return greys[greys.length / 2];
    }

    private int middle(int position) {
        return (int) Math.max(0, Math.min(across.length - 1, line.at(position)));
    }

    /**
     * Erases a line.
     *
     * @param picture one channel, 8 bits; changed
     */
    static void erase(StraightLine line, Mat picture) {
        LineEraser eraser = new LineEraser(line, picture);
        for (int position = line.from(); position < line.to(); position++) {
            Mat strip = line.isUpright() ? picture.row(position) : picture.col(position);
            try {
                strip.get(0, 0, eraser.across);
                if (eraser.eraseAt(position)) {
                    strip.put(0, 0, eraser.across);
                }
            } finally {
                strip.release();
            }
        }
    }

    private boolean eraseAt(int position) {
        int middle = middle(position);
        int longest = (int) Math.ceil(line.thickness()) + 2;
        int first = middle;
        while (first > 0 && middle - first <= longest && isInk(first - 1)) {
            first--;
        }
        int last = middle;
        while (last < across.length - 1 && last - middle <= longest && isInk(last + 1)) {
            last++;
        }
        boolean isStroke = last - first + 1 > longest;
        for (int i = first; i <= last; i++) {
            isStroke |= Byte.toUnsignedInt(across[i]) > strongest && strongest < FULL - 1;
        }
        if (isStroke) {
            return false;
        }
        eraseSoftEdge(first, -1);
        eraseSoftEdge(last, 1);
        for (int i = first; i <= last; i++) {
            across[i] = 0;
        }
        return true;
    }

    /** The edge ends where the grey falls no more. */
    private void eraseSoftEdge(int from, int step) {
        int before = Byte.toUnsignedInt(across[from]);
        for (int i = from + step; i >= 0 && i < across.length; i += step) {
            int grey = Byte.toUnsignedInt(across[i]);
            if (grey == 0 || grey >= before) {
                return;
            }
            before = grey;
            across[i] = 0;
        }
    }

    private boolean isInk(int i) {
        return Byte.toUnsignedInt(across[i]) >= IN_RUN;
    }
}
