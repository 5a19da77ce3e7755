package dev.digits.segmentation.binarise;

import dev.digits.segmentation.Paper;
import dev.digits.segmentation.flat.SheetCorners;
import dev.digits.segmentation.opencv.MatScope;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;

/**
 * The ink of a picture.
 *
 * @param grey one channel, 8 bits, 0 paper to 255 full ink; all 0 when nothing stands out
 * @param otherPapers what may be the paper as well
 * @param corners of a sheet that was seen from the side; empty for any other picture
 */
public record ExtractedInk(Mat grey, List<Paper> otherPapers, Optional<SheetCorners> corners) {
    public ExtractedInk {
        otherPapers = List.copyOf(otherPapers);
    }

    /** Ink of a picture that shows no sheet from the side. */
    ExtractedInk(Mat grey, List<Paper> otherPapers) {
        this(grey, otherPapers, Optional.empty());
    }

    /** The same ink, its contrast stretched. */
    ExtractedInk stretched(MatScope mats) {
        return new ExtractedInk(Contrast.stretch(grey, mats), otherPapers, corners);
    }
}
