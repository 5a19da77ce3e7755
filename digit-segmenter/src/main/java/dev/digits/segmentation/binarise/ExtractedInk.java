package dev.digits.segmentation.binarise;

import dev.digits.segmentation.Paper;
import java.util.List;
import org.opencv.core.Mat;

/**
 * The ink of a picture.
 *
 * @param grey one channel, 8 bits, 0 paper to 255 full ink; all 0 when nothing stands out
 * @param otherPapers what may be the paper as well
 */
public record ExtractedInk(Mat grey, List<Paper> otherPapers) {
    public ExtractedInk {
        otherPapers = List.copyOf(otherPapers);
    }
}
