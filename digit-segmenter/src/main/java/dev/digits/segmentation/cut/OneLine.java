package dev.digits.segmentation.cut;

import dev.digits.segmentation.GreyImage;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.WrittenLine;
import dev.digits.segmentation.component.ComponentFinder;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.MatScope;
import java.util.Optional;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** Takes all ink of a picture as one line, for a caller who knows that it is one: training, which composes lines. */
public final class OneLine {
    private OneLine() {}

    /**
     * The line.
     *
     * @param ink 0 paper to 255 ink
     * @return empty when there is no ink but specks
     */
    public static Optional<WrittenLine> of(GreyImage ink) {
        try (MatScope mats = new MatScope()) {
            Mat picture = mats.keep(new Mat(ink.height(), ink.width(), CvType.CV_8UC1));
            picture.put(0, 0, ink.pixels());
            Sheet sheet = sheet(picture, ink);
            return sheet.marks().isEmpty() ? Optional.empty() : Optional.of(new LineOfMarks(0, sheet.marks(), sheet));
        }
    }

    private static Sheet sheet(Mat picture, GreyImage ink) {
        try {
            return new ComponentFinder(Limits.DEFAULT.maxMarks()).find(picture, 1, ink.width(), ink.height());
        } catch (UnreadableDrawingException e) {
            throw new IllegalArgumentException("this is no line: " + e.getMessage(), e);
        }
    }
}
