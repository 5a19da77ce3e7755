package dev.digits.segmentation.binarise;

import java.util.stream.IntStream;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/**
 * The commonest colour of a picture, which is its paper's: handwriting covers less than half of what it stands on.
 *
 * @param colour the level in each of the picture's channels, 0 to 255, whole numbers
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
     * @param samples grey or BGR, no more than {@value #SAMPLES_A_SIDE} pixels a side
     * @param mask 255 where paper is looked for
     */
    static PaperColour of(Mat samples, Mat mask) {
        ColourCounts colours = ColourCounts.of(samples, mask);
        if (colours.size() == 0) {
            return new PaperColour(new Scalar(0, 0, 0), 0);
        }
        double[] centre = mean(colours, colourOfBin(commonestBin(colours), colours.channels()));
        double[] paper = mean(colours, centre);
        double[] rounded = new double[paper.length];
        for (int channel = 0; channel < paper.length; channel++) {
            rounded[channel] = Math.rint(paper[channel]);
        }
        return new PaperColour(new Scalar(rounded), unevenness(colours, paper));
    }

    /** Whether one colour is the paper everywhere. */
    boolean isEven() {
        return unevenness <= MOST_UNEVEN;
    }

    private static int commonestBin(ColourCounts colours) {
        int[] counts = new int[(int) Math.pow(BINS, colours.channels())];
        int best = 0;
        for (int i = 0; i < colours.size(); i++) {
            int bin = 0;
            for (int channel = 0; channel < colours.channels(); channel++) {
                bin = bin * BINS + colours.level(i, channel) / LEVELS_A_BIN;
            }
            counts[bin] += colours.counts()[i];
            best = counts[bin] > counts[best] ? bin : best;
        }
        return best;
    }

    private static double[] colourOfBin(int bin, int channels) {
        double[] colour = new double[channels];
        int rest = bin;
        for (int channel = channels - 1; channel >= 0; channel--) {
            colour[channel] = rest % BINS * LEVELS_A_BIN + LEVELS_A_BIN / 2.0;
            rest /= BINS;
        }
        return colour;
    }

    /** The mean of the colours that are no farther from {@code centre} than a bin is wide. */
    private static double[] mean(ColourCounts colours, double... centre) {
        double[] sum = new double[centre.length];
        long count = 0;
        for (int i = 0; i < colours.size(); i++) {
            if (colours.distance(i, centre) <= LEVELS_A_BIN) {
                count += colours.counts()[i];
                for (int channel = 0; channel < sum.length; channel++) {
                    sum[channel] += colours.counts()[i] * (double) colours.level(i, channel);
                }
            }
        }
        double[] mean = centre.clone();
        for (int channel = 0; channel < mean.length && count > 0; channel++) {
            mean[channel] = sum[channel] / count;
        }
        return mean;
    }

    private static double unevenness(ColourCounts colours, double... paper) {
        int[] counts = new int[256];
        for (int i = 0; i < colours.size(); i++) {
            counts[(int) colours.distance(i, paper)] += colours.counts()[i];
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
}
