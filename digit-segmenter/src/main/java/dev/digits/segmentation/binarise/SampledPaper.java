package dev.digits.segmentation.binarise;

import dev.digits.segmentation.Paper;
import dev.digits.segmentation.opencv.MatScope;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * The paper of a small picture, or of a part of it, and what stands out from it.
 *
 * @param colour of the paper
 * @param ink one channel of the picture's size, 255 where the picture is nearer to ink than to paper, 0 outside the part
 */
record SampledPaper(PaperColour colour, Mat ink) {

    /** The paper of all of a picture. */
    static SampledPaper of(Mat samples, MatScope mats) {
        return of(samples, all(samples, mats), mats);
    }

    /**
     * Takes the commonest colour for the paper's, unless there are but two, and that one is one piece and the other in pieces, as
     * when a bold digit fills a picture without a margin.
     *
     * @param samples grey or BGR
     * @param surface 255 in the part that is looked at
     */
    static SampledPaper of(Mat samples, Mat surface, MatScope mats) {
        SampledPaper commonest = withColour(PaperColour.of(samples, surface), samples, surface, mats);
        if (!commonest.colour.isEven() || !Rim.of(commonest.ink).isMostlyHeld()) {
            return commonest;
        }
        PaperColour other = PaperColour.of(samples, commonest.ink);
        if (!other.isEven()) {
            return commonest;
        }
        Mat paper = mats.mat();
        Core.subtract(surface, commonest.ink, paper);
        return isInk(paper, commonest.ink, mats) ? withColour(other, samples, surface, mats) : commonest;
    }

    /** What may be the paper as well, when this is that of all of a picture: nothing where the ink leaves a margin all round. */
    List<Paper> others() {
        if (Rim.of(ink).held() == 0) {
            return List.of();
        }
        return colour.isEven() ? List.of(Paper.OTHER_COLOUR) : List.of(Paper.COMMONEST_COLOUR, Paper.OTHER_COLOUR);
    }

    /** The paper of all of a picture when it has the ink's colour. */
    SampledPaper negative(Mat samples, MatScope mats) {
        return withColour(PaperColour.of(samples, ink), samples, all(samples, mats), mats);
    }

    private static Mat all(Mat samples, MatScope mats) {
        return mats.keep(new Mat(samples.size(), CvType.CV_8UC1, new Scalar(255)));
    }

    private static SampledPaper withColour(PaperColour colour, Mat samples, Mat surface, MatScope mats) {
        Mat difference = ChannelDifference.largest(samples, colour.colour(), mats);
        Core.bitwise_and(difference, surface, difference);
        Mat ink = mats.mat();
        Imgproc.threshold(difference, ink, 0, 255, Imgproc.THRESH_OTSU);
        return new SampledPaper(colour, ink);
    }

    private static boolean isInk(Mat paper, Mat ink, MatScope mats) {
        if (Core.countNonZero(paper) == 0) {
            return false;
        }
        List<Part> ofPaper = Part.of(paper, mats);
        List<Part> ofInk = Part.of(ink, mats);
        Part outline = Part.of(ofPaper.get(0).filled(mats), mats).get(0);
        return outline.radius() <= Part.THICKER * ofInk.get(0).radius()
                && shareOfLargest(ofPaper) > shareOfLargest(ofInk);
    }

    private static double shareOfLargest(List<Part> parts) {
        double all = parts.stream().mapToInt(Part::area).sum();
        return parts.stream().mapToInt(Part::area).max().orElse(0) / all;
    }
}
