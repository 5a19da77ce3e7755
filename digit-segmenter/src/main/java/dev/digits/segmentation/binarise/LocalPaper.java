package dev.digits.segmentation.binarise;

import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Paper whose colour changes from place to place, as in light and shadow. It is estimated in a small copy of the picture, channel by
 * channel, by a closing (by an opening where ink is lighter than paper; Serra 1982, Image Analysis and Mathematical Morphology), which
 * keeps the edge of a shadow where it is, and where there is no ink nearer by the median, which the grain of paper does not shift.
 */
final class LocalPaper {
    /** The shorter side of a picture is so many times as wide as strokes are at most, and shadows are wider. */
    private static final int SIDES = (int) Mark.MUCH;

    private LocalPaper() {}

    /** How far the ink of a small picture is from such paper, 0 to 255. */
    static int strongestInk(Mat samples, Mat surface, MatScope mats) {
        Mat difference = difference(samples, samples, surface, mats);
        Core.bitwise_and(difference, surface, difference);
        return strongest(difference, Core.countNonZero(surface));
    }

    /**
     * How far a picture is from its paper, in the channel in which it differs most. Ink that is darker than paper counts for more in
     * shadow, half as much as would make up for it: all of it would make the grain of dark corners ink.
     *
     * @param pixels grey or BGR
     * @param samples a small copy of it
     * @param surface 255 where paper and writing are in the small copy; elsewhere the paper has the colour that is commonest on it
     */
    static Mat difference(Mat pixels, Mat samples, Mat surface, MatScope mats) {
        Mat filled = mats.keep(new Mat(
                samples.size(), samples.type(), PaperColour.of(samples, surface).colour()));
        samples.copyTo(filled, surface);
        List<Mat> small = split(filled, mats);
        List<Mat> large = split(pixels, mats);
        Mat largest = mats.keep(Mat.zeros(pixels.size(), large.get(0).type()));
        for (int channel = 0; channel < small.size(); channel++) {
            Core.max(largest, difference(large.get(channel), small.get(channel), mats), largest);
        }
        return largest;
    }

    private static Mat difference(Mat pixels, Mat samples, MatScope mats) {
        int side = Math.min(samples.width(), samples.height()) / SIDES | 3;
        Mat median = mats.mat();
        Imgproc.medianBlur(samples, median, side);
        int area = (int) samples.total();
        int darkest = strongest(subtracted(median, samples, mats), area);
        int lightest = strongest(subtracted(samples, median, mats), area);
        boolean isDark = darkest >= lightest;
        Mat paper = mats.mat();
        Imgproc.morphologyEx(samples, paper, isDark ? Imgproc.MORPH_CLOSE : Imgproc.MORPH_OPEN, square(side, mats));
        Mat isNear = mats.mat();
        Core.absdiff(paper, median, isNear);
        Imgproc.threshold(isNear, isNear, Math.max(darkest, lightest) / 2.0, 255, Imgproc.THRESH_BINARY_INV);
        median.copyTo(paper, isNear);
        // at the edge of a shadow, which a small copy blurs, what is paper on either side is no ink
        Imgproc.morphologyEx(paper, paper, isDark ? Imgproc.MORPH_ERODE : Imgproc.MORPH_DILATE, square(3, mats));
        Imgproc.resize(paper, paper, pixels.size(), 0, 0, Imgproc.INTER_LINEAR);
        if (!isDark) {
            return subtracted(pixels, paper, mats);
        }
        Mat difference = subtracted(paper, pixels, mats);
        Core.addWeighted(paper, 0.5, paper, 0, 255 / 2.0, paper);
        Core.divide(difference, paper, difference, 255);
        return difference;
    }

    private static int strongest(Mat difference, int pixels) {
        byte[] levels = new byte[(int) difference.total()];
        difference.get(0, 0, levels);
        int[] counts = new int[256];
        for (byte level : levels) {
            counts[Byte.toUnsignedInt(level)]++;
        }
        counts[0] -= levels.length - pixels;
        return PaperColour.strongest(counts);
    }

    /** One less the other, 0 where the other is more. */
    private static Mat subtracted(Mat one, Mat other, MatScope mats) {
        Mat difference = mats.mat();
        Core.subtract(one, other, difference);
        return difference;
    }

    private static Mat square(int side, MatScope mats) {
        return mats.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(side, side)));
    }

    private static List<Mat> split(Mat picture, MatScope mats) {
        List<Mat> channels = new ArrayList<>();
        Core.split(picture, channels);
        channels.forEach(mats::keep);
        return channels;
    }
}
