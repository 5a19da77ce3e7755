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
 * Turns a picture into the grey of its ink. On a mostly transparent picture ink is what is opaque; else it is what
 * differs from the paper, in any channel and either way, so that dark on light, light on dark and colours are one case.
 * Even paper is one colour; where light and shadow lie on it, paper is the local median.
 */
public final class InkExtractor {
    /** From this share of one colour on, paper is even. */
    private static final double EVEN = 0.55;
    /** Writing leaves at least this share of the picture's edges blank; a shadow across the paper does not. */
    private static final double RIM_OF_PAPER = 0.8;
    /** A frame along the edges leaves no more than this blank. */
    private static final double RIM_IN_FRAME = 0.1;

    /**
     * Finds the ink.
     *
     * @param pixels 8 bits a channel, BGR or BGRA
     * @param mats frees the result
     * @return one channel, 8 bits, 0 paper to 255 full ink; all 0 when nothing stands out
     */
    public Mat extract(Mat pixels, MatScope mats) {
        if (pixels.channels() == 3) {
            return Contrast.stretch(differenceFromPaper(pixels, mats), mats);
        }
        List<Mat> channels = split(pixels, mats);
        Mat alpha = channels.get(3);
        Mat opaque = mats.mat();
        Imgproc.threshold(alpha, opaque, Mark.CONNECTING - 1, 255, Imgproc.THRESH_BINARY);
        if (Core.countNonZero(opaque) * 2L < opaque.total()) {
            return Contrast.stretch(alpha, mats);
        }
        Mat bgr = mats.mat();
        Core.merge(channels.subList(0, 3), bgr);
        Mat ink = differenceFromPaper(bgr, mats);
        Mat visible = mats.mat();
        Core.min(ink, opaque, visible);
        return Contrast.stretch(visible, mats);
    }

    private static Mat differenceFromPaper(Mat bgr, MatScope mats) {
        PaperColour paper = PaperColour.of(bgr);
        Mat difference = mats.mat();
        boolean isShaded = paper.shareOfRim() > RIM_IN_FRAME && paper.shareOfRim() < RIM_OF_PAPER;
        if (paper.share() >= EVEN && !isShaded) {
            Core.absdiff(bgr, paper.colour(), difference);
        } else {
            Core.absdiff(bgr, unevenPaper(bgr, mats), difference);
        }
        List<Mat> channels = split(difference, mats);
        Mat largest = mats.mat();
        Core.max(channels.get(0), channels.get(1), largest);
        Core.max(largest, channels.get(2), largest);
        return largest;
    }

    private static Mat unevenPaper(Mat bgr, MatScope mats) {
        double scale = Math.min(1, (double) PaperColour.SAMPLES_A_SIDE / Math.max(bgr.width(), bgr.height()));
        Mat small = mats.mat();
        Imgproc.resize(
                bgr,
                small,
                new Size(Math.ceil(bgr.width() * scale), Math.ceil(bgr.height() * scale)),
                0,
                0,
                Imgproc.INTER_AREA);
        Imgproc.medianBlur(small, small, Math.min(small.width(), small.height()) / 4 | 3);
        Mat paper = mats.mat();
        Imgproc.resize(small, paper, bgr.size(), 0, 0, Imgproc.INTER_LINEAR);
        return paper;
    }

    private static List<Mat> split(Mat pixels, MatScope mats) {
        List<Mat> channels = new ArrayList<>();
        Core.split(pixels, channels);
        channels.forEach(mats::keep);
        return channels;
    }
}
