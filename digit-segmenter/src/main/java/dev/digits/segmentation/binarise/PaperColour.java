package dev.digits.segmentation.binarise;

import dev.digits.segmentation.opencv.MatScope;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The commonest colour of a picture, which is its paper's: handwriting covers less than half of what it stands on.
 *
 * @param colour blue, green, red, 0 to 255
 * @param share of the pixels that have this colour to within {@value #TOLERANCE} levels a channel, 0 to 1
 * @param shareOfRim the same of the pixels along the picture's edges
 */
record PaperColour(Scalar colour, double share, double shareOfRim) {
    private static final int TOLERANCE = 12;
    /** Paper is looked at in a picture of no more columns and rows than this. */
    static final int SAMPLES_A_SIDE = 200;

    private static final int BINS = 16;
    private static final int LEVELS_A_BIN = 256 / BINS;

    /** Looks at no more than 40,000 pixels of {@code bgr}. */
    static PaperColour of(Mat bgr) {
        byte[] samples = sample(bgr);
        int bin = commonestBin(samples);
        double[] centre = mean(samples, colourOfBin(bin), LEVELS_A_BIN);
        double[] sharper = mean(samples, centre, TOLERANCE);
        int width = Math.min(SAMPLES_A_SIDE, bgr.width());
        return new PaperColour(new Scalar(sharper), share(samples, sharper), shareOfRim(samples, width, sharper));
    }

    private static byte[] sample(Mat bgr) {
        Size size = new Size(Math.min(SAMPLES_A_SIDE, bgr.width()), Math.min(SAMPLES_A_SIDE, bgr.height()));
        try (MatScope mats = new MatScope()) {
            Mat small = mats.mat();
            Imgproc.resize(bgr, small, size, 0, 0, Imgproc.INTER_NEAREST);
            byte[] samples = new byte[(int) small.total() * 3];
            small.get(0, 0, samples);
            return samples;
        }
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

    private static double share(byte[] samples, double[] centre) {
        int near = 0;
        for (int i = 0; i < samples.length; i += 3) {
            near += isNear(samples, i, centre, TOLERANCE) ? 1 : 0;
        }
        return near / (samples.length / 3.0);
    }

    private static double shareOfRim(byte[] samples, int width, double[] centre) {
        int height = samples.length / 3 / width;
        int near = 0;
        int rim = 0;
        for (int y = 0; y < height; y++) {
            int step = y == 0 || y == height - 1 ? 1 : Math.max(1, width - 1);
            for (int x = 0; x < width; x += step) {
                rim++;
                near += isNear(samples, 3 * (y * width + x), centre, TOLERANCE) ? 1 : 0;
            }
        }
        return near / (double) rim;
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
