package dev.digits.segmentation.binarise;

import dev.digits.segmentation.Paper;
import dev.digits.segmentation.WorkCheck;
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
 * Turns a picture into the grey of its ink. On a picture that is mostly transparent, or whose
 * opaque part has one colour, ink is what is opaque; else it is what
 * differs from the paper, in any channel and either way, so that dark on light, light on dark and colours are one case.
 * Even paper is one colour; where light and shadow lie on it, it is a {@link LocalPaper}.
 */
public final class InkExtractor {
    private InkExtractor() {}

    /**
     * Finds the ink.
     *
     * @param pixels 8 bits a channel, grey, BGR or BGRA
     * @param paper what is taken for it, of a picture that is not transparent
     * @param mats frees the result
     * @param work asked between the steps
     */
    public static ExtractedInk extract(Mat pixels, Paper paper, MatScope mats, WorkCheck work) {
        if (pixels.channels() < 4) {
            return differenceFromPaper(withoutEqualChannels(pixels, mats), paper, mats, work)
                    .stretched(mats);
        }
        Mat alpha = mats.mat();
        Core.extractChannel(pixels, alpha, 3);
        Mat opaque = mats.mat();
        Imgproc.threshold(alpha, opaque, Mark.CONNECTING - 1, 255, Imgproc.THRESH_BINARY);
        if (Core.countNonZero(opaque) * 2L < opaque.total()) {
            return new ExtractedInk(Contrast.stretch(alpha, mats), List.of());
        }
        Mat bgr = mats.mat();
        Imgproc.cvtColor(pixels, bgr, Imgproc.COLOR_BGRA2BGR);
        ExtractedInk ink = differenceFromPaper(withoutEqualChannels(bgr, mats), paper, mats, work);
        Core.min(ink.grey(), opaque, ink.grey());
        ExtractedInk found = ink.stretched(mats);
        // a bold digit that was cropped tight is most of its picture, of the colour that lies hidden beside it
        boolean isOfOneColour = Core.countNonZero(found.grey()) == 0 && Core.countNonZero(opaque) < opaque.total();
        return isOfOneColour ? new ExtractedInk(Contrast.stretch(alpha, mats), List.of()) : found;
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

    private static ExtractedInk differenceFromPaper(Mat pixels, Paper paper, MatScope mats, WorkCheck work) {
        Mat samples = samples(pixels, mats);
        SampledPaper commonest = SampledPaper.of(samples, mats);
        if (paper != Paper.FOUND) {
            SampledPaper even = paper == Paper.COMMONEST_COLOUR ? commonest : commonest.negative(samples, mats);
            return new ExtractedInk(
                    ChannelDifference.largest(pixels, even.colour().colour(), mats), List.of());
        }
        Mat unmarked = pixels.channels() == 1
                ? pixels
                : Highlighter.takeOff(pixels, samples, commonest.colour().colour(), mats);
        WritingSurface found = WritingSurface.find(
                samples, unmarked == pixels ? commonest : SampledPaper.of(samples, mats), mats, work);
        Mat surface = found.mask();
        PaperColour colour = found.paper().colour();
        Mat difference = colour.isEven() && !found.isShaded()
                ? ChannelDifference.largest(unmarked, colour.colour(), mats)
                : LocalPaper.difference(unmarked, samples, surface, mats);
        if (Core.countNonZero(surface) < surface.total()) {
            Mat outside = mats.mat();
            Core.bitwise_not(surface, outside);
            Imgproc.resize(outside, outside, pixels.size(), 0, 0, Imgproc.INTER_NEAREST);
            difference.setTo(new Scalar(0), outside);
        }
        return new ExtractedInk(difference, commonest.others(), found.corners());
    }

    private static Mat samples(Mat pixels, MatScope mats) {
        double scale = Math.min(1, (double) PaperColour.SAMPLES_A_SIDE / Math.max(pixels.width(), pixels.height()));
        Size size = new Size(Math.ceil(pixels.width() * scale), Math.ceil(pixels.height() * scale));
        Mat samples = mats.mat();
        Imgproc.resize(pixels, samples, size, 0, 0, Imgproc.INTER_AREA);
        return samples;
    }
}
