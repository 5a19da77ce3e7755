package dev.digits.segmentation.binarise;

import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfInt;
import org.opencv.imgproc.Imgproc;

/** Stretches the grey of ink so that full ink is 255. */
public final class Contrast {
    private static final int LEVELS = 256;
    private static final int FULL = LEVELS - 1;
    /** The smallest square that has a middle, in which that of grain is paper. */
    private static final int GRAIN = 3;

    private Contrast() {}

    /**
     * Scales {@code difference}, one channel of 8 bits.
     *
     * @return a picture of the same size; all 0 when nothing is as strong as {@link Mark#FAINTEST}
     */
    static Mat stretch(Mat difference, MatScope mats) {
        int full = fullInk(histogram(difference, mats));
        Mat ink = mats.mat();
        difference.convertTo(ink, difference.type(), full == 0 ? 0 : (double) FULL / full);
        return ink;
    }

    /**
     * Stretches ink again of which stronger print was taken off, as black boxes are beside a pencil, when little of what is left connects:
     * of its greys up to full ink less than {@link Mark#PART}. Grain of paper is none.
     *
     * @param ink one channel, 8 bits, 0 paper to 255 full ink; changed
     * @return whether it was stretched
     */
    public static boolean stretchRest(Mat ink, MatScope mats) {
        int full = fullInk(histogram(ink, mats));
        if (full - Mark.CONNECTING >= Mark.PART * full) {
            return false;
        }
        Mat calm = mats.mat();
        Imgproc.medianBlur(ink, calm, GRAIN);
        if (fullInk(histogram(calm, mats)) < Mark.FAINT) {
            return false;
        }
        ink.convertTo(ink, ink.type(), (double) FULL / full);
        return true;
    }

    /** How many pixels have each level; exact, as a float counts to 16 million and no sheet is as large. */
    private static float[] histogram(Mat difference, MatScope mats) {
        Mat counts = mats.mat();
        MatOfInt channel = mats.keep(new MatOfInt(0));
        MatOfInt bins = mats.keep(new MatOfInt(LEVELS));
        MatOfFloat range = mats.keep(new MatOfFloat(0, LEVELS));
        Imgproc.calcHist(List.of(difference), channel, mats.mat(), counts, bins, range);
        float[] levels = new float[LEVELS];
        counts.get(0, 0, levels);
        return levels;
    }

    /** The level of full ink, or 0 when there is none. */
    private static int fullInk(float... counts) {
        double ink = 0;
        for (int level = Mark.FAINTEST; level < LEVELS; level++) {
            ink += counts[level];
        }
        double weaker = 0;
        for (int level = Mark.FAINTEST; level < LEVELS; level++) {
            weaker += counts[level];
            if (weaker > 0 && weaker >= Mark.ALMOST_ALL * ink) {
                return level;
            }
        }
        return 0;
    }
}
