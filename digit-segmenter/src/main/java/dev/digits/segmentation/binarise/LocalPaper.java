package dev.digits.segmentation.binarise;

import dev.digits.segmentation.opencv.MatScope;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Paper whose colour changes from place to place, as in light and shadow: the local median. */
final class LocalPaper {
    private LocalPaper() {}

    /**
     * The paper of a small picture.
     *
     * @param samples BGR
     * @param surface 255 where paper and writing are; elsewhere the paper has the colour that is commonest on it
     */
    static Mat of(Mat samples, Mat surface, MatScope mats) {
        Mat paper = mats.keep(new Mat(
                samples.size(), samples.type(), PaperColour.of(samples, surface).colour()));
        samples.copyTo(paper, surface);
        Imgproc.medianBlur(paper, paper, Math.min(paper.width(), paper.height()) / 4 | 3);
        return paper;
    }

    /** How far the ink of a small picture is from such paper, 0 to 255. */
    static int strongestInk(Mat samples, Mat surface, MatScope mats) {
        Mat difference = ChannelDifference.largest(samples, of(samples, surface, mats), mats);
        byte[] levels = new byte[(int) difference.total()];
        difference.get(0, 0, levels);
        byte[] isCounted = new byte[levels.length];
        surface.get(0, 0, isCounted);
        int[] counts = new int[256];
        for (int i = 0; i < levels.length; i++) {
            counts[Byte.toUnsignedInt(levels[i])] += isCounted[i] == 0 ? 0 : 1;
        }
        return PaperColour.strongest(counts);
    }
}
