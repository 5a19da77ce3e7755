package dev.digits.segmentation.binarise;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/**
 * The commonest colour of a picture, which is its paper's: handwriting covers less than half of what it stands on.
 *
 * @param colour blue, green, red, 0 to 255
 * @param unevenness standard deviation of what is nearer to this colour than to the strongest ink, as a share of that ink's
 *     difference from it
 */
record PaperColour(Scalar colour, double unevenness) {
    /** The grain of paper and soft edges of ink make less of an unevenness, light and shadow more. */
    private static final double MOST_UNEVEN = 0.12;
    /** Ink is at least one pixel in so many. */
    private static final int RAREST_INK = 1000;
    /** Paper is looked at in a picture of no more columns and rows than this. */
    static final int SAMPLES_A_SIDE = 200;

    private static final int BINS = 16;
    private static final int LEVELS_A_BIN = 256 / BINS;

    /**
     * Looks at a small picture.
     *
     * @param bgr no more than {@value #SAMPLES_A_SIDE} pixels a side
     * @param mask 255 where paper is looked for
     */
    static PaperColour of(Mat bgr, Mat mask) {
        byte[] samples = samples(bgr, mask);
        if (samples.length == 0) {
            return new PaperColour(new Scalar(0, 0, 0), 0);
        }
        double[] centre = mean(samples, colourOfBin(commonestBin(samples)), LEVELS_A_BIN);
        double[] paper = mean(samples, centre, LEVELS_A_BIN);
        return new PaperColour(new Scalar(paper), unevenness(samples, paper));
    }

    /** Whether one colour is the paper everywhere. */
    boolean isEven() {
        return unevenness <= MOST_UNEVEN;
    }

    private static byte[] samples(Mat bgr, Mat mask) {
        byte[] all = new byte[(int) bgr.total() * 3];
        bgr.get(0, 0, all);
        byte[] isCounted = new byte[(int) mask.total()];
        mask.get(0, 0, isCounted);
        int count = 0;
        for (int i = 0; i < isCounted.length; i++) {
            if (isCounted[i] != 0) {
                System.arraycopy(all, 3 * i, all, 3 * count++, 3);
            }
        }
        return Arrays.copyOf(all, 3 * count);
    }

    private static int commonestBin(byte[] samples) {
        int[] counts = new int[BINS * BINS * BINS];
        int best = 0;
        for (int i = 0; i < samples.length; i += 3) {
            int bin = 0;
            for (int channel = 0; channel < 3; channel++) {
                bin = bin * BINS + Byte.toUnsignedInt(samples[i + channel]) / LEVELS_A_BIN;
            }
            counts[bin]++;
            best = counts[bin] > counts[best] ? bin : best;
        }
        return best;
    }

    private static double[] colourOfBin(int bin) {
        double half = LEVELS_A_BIN / 2.0;
        return new double[] {
            bin / (BINS * BINS) * LEVELS_A_BIN + half,
            bin / BINS % BINS * LEVELS_A_BIN + half,
            bin % BINS * LEVELS_A_BIN + half
        };
    }

    private static double[] mean(byte[] samples, double[] centre, double tolerance) {
        double[] sum = new double[3];
        int count = 0;
        for (int i = 0; i < samples.length; i += 3) {
            if (isNear(samples, i, centre, tolerance)) {
                count++;
                for (int channel = 0; channel < 3; channel++) {
                    sum[channel] += Byte.toUnsignedInt(samples[i + channel]);
                }
            }
        }
        return count == 0 ? centre : new double[] {sum[0] / count, sum[1] / count, sum[2] / count};
    }

    private static double unevenness(byte[] samples, double... paper) {
        int[] counts = new int[256];
        for (int i = 0; i < samples.length; i += 3) {
            double difference = 0;
            for (int channel = 0; channel < 3; channel++) {
                difference = Math.max(difference, Math.abs(Byte.toUnsignedInt(samples[i + channel]) - paper[channel]));
            }
            counts[(int) difference]++;
        }
        int strongest = strongest(counts);
        long count = 0;
        double squares = 0;
        for (int level = 0; level <= strongest / 2; level++) {
            count += counts[level];
            squares += counts[level] * (double) level * level;
        }
        return count == 0 ? 0 : Math.sqrt(squares / count) / strongest;
    }

    /** The strongest level but for what is rarer than ink. */
    static int strongest(int... counts) {
        long rarest = IntStream.of(counts).sum() / RAREST_INK;
        int strongest = counts.length - 1;
        for (long stronger = counts[strongest]; strongest > 1 && stronger <= rarest; stronger += counts[strongest]) {
            strongest--;
        }
        return strongest;
    }

    private static boolean isNear(byte[] samples, int i, double[] centre, double tolerance) {
        for (int channel = 0; channel < 3; channel++) {
            if (Math.abs(Byte.toUnsignedInt(samples[i + channel]) - centre[channel]) > tolerance) {
                return false;
            }
        }
        return true;
    }
}
