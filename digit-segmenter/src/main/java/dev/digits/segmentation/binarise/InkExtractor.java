package dev.digits.segmentation.binarise;

import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.opencv.MatScope;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Turns a picture into the grey of its ink. On a mostly transparent picture ink is what is opaque; else it is what
 * differs from the paper, in any channel and either way, so that dark on light, light on dark and colours are one case.
 * Even paper is one colour; where light and shadow lie on it, it is a {@link LocalPaper}.
 */
public final class InkExtractor {
    /**
     * Finds the ink.
     *
     * @param pixels 8 bits a channel, grey, BGR or BGRA
     * @param mats frees the result
     * @return one channel, 8 bits, 0 paper to 255 full ink; all 0 when nothing stands out
     */
    public Mat extract(Mat pixels, MatScope mats) {
        if (pixels.channels() < 4) {
            return Contrast.stretch(differenceFromPaper(withoutEqualChannels(pixels, mats), mats), mats);
        }
        Mat alpha = mats.mat();
        Core.extractChannel(pixels, alpha, 3);
        Mat opaque = mats.mat();
        Imgproc.threshold(alpha, opaque, Mark.CONNECTING - 1, 255, Imgproc.THRESH_BINARY);
        if (Core.countNonZero(opaque) * 2L < opaque.total()) {
            return Contrast.stretch(alpha, mats);
        }
        Mat bgr = mats.mat();
        Imgproc.cvtColor(pixels, bgr, Imgproc.COLOR_BGRA2BGR);
        Mat ink = differenceFromPaper(withoutEqualChannels(bgr, mats), mats);
        Core.min(ink, opaque, ink);
        return Contrast.stretch(ink, mats);
    }

    /** One channel where there is no colour: all that follows is then quicker. */
    private static Mat withoutEqualChannels(Mat pixels, MatScope mats) {
        if (pixels.channels() == 1) {
            return pixels;
        }
        List<Mat> channels = new ArrayList<>();
        Core.split(pixels, channels);
        channels.forEach(mats::keep);
        Mat difference = mats.mat();
        for (Mat channel : channels.subList(1, channels.size())) {
            Core.absdiff(channels.get(0), channel, difference);
            if (Core.countNonZero(difference) > 0) {
                return pixels;
            }
        }
        return channels.get(0);
    }

    private static Mat differenceFromPaper(Mat pixels, MatScope mats) {
        Mat samples = samples(pixels, mats);
        WritingSurface found = WritingSurface.find(samples, mats);
        Mat surface = found.mask();
        PaperColour paper = found.paper().colour();
        Mat difference = paper.isEven() && !found.isShaded()
                ? ChannelDifference.largest(pixels, paper.colour(), mats)
                : LocalPaper.difference(pixels, samples, surface, mats);
        if (Core.countNonZero(surface) < surface.total()) {
            Mat outside = mats.mat();
            Core.bitwise_not(surface, outside);
            Imgproc.resize(outside, outside, pixels.size(), 0, 0, Imgproc.INTER_NEAREST);
            difference.setTo(new Scalar(0), outside);
        }
        return difference;
    }

    private static Mat samples(Mat pixels, MatScope mats) {
        double scale = Math.min(1, (double) PaperColour.SAMPLES_A_SIDE / Math.max(pixels.width(), pixels.height()));
        Size size = new Size(Math.ceil(pixels.width() * scale), Math.ceil(pixels.height() * scale));
        Mat samples = mats.mat();
        Imgproc.resize(pixels, samples, size, 0, 0, Imgproc.INTER_AREA);
        return samples;
    }
}
