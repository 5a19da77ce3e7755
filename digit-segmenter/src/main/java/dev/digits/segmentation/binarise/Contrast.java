package dev.digits.segmentation.binarise;

import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import org.opencv.core.Mat;

/** Stretches the grey of ink so that full ink is 255. */
final class Contrast {
    /** Ink is full at this share of the pixels that are ink at all; the rest are edges. */
    private static final double FULL_INK = 0.9;

    private Contrast() {}

    /**
     * Scales {@code difference}, one channel of 8 bits.
     *
     * @return a picture of the same size; all 0 when nothing is as strong as {@link Mark#FAINTEST}
     */
    static Mat stretch(Mat difference, MatScope mats) {
        int full = fullInk(histogram(difference));
        Mat ink = mats.mat();
        difference.convertTo(ink, difference.type(), full == 0 ? 0 : 255.0 / full);
        return ink;
    }

    private static int[] histogram(Mat difference) {
        byte[] pixels = new byte[Math.toIntExact(difference.total())];
        difference.get(0, 0, pixels);
        int[] counts = new int[256];
        for (byte pixel : pixels) {
            // most of a picture is paper: not to count it is several times faster
            if (pixel != 0) {
                counts[Byte.toUnsignedInt(pixel)]++;
            }
        }
        return counts;
    }

    /** The level of full ink, or 0 when there is none. */
    private static int fullInk(int[] counts) {
        long ink = 0;
        for (int level = Mark.FAINTEST; level < 256; level++) {
            ink += counts[level];
        }
        long weaker = 0;
        for (int level = Mark.FAINTEST; level < 256; level++) {
            weaker += counts[level];
            if (weaker > 0 && weaker >= FULL_INK * ink) {
                return level;
            }
        }
        return 0;
    }
}
