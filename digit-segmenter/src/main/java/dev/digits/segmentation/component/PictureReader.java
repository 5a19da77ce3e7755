package dev.digits.segmentation.component;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.binarise.InkExtractor;
import dev.digits.segmentation.decode.DecodedPicture;
import dev.digits.segmentation.decode.PictureDecoder;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.rule.PrintedRules;
import java.util.List;
import org.opencv.core.Mat;

/** From a picture to its marks. */
public final class PictureReader {
    private final PictureDecoder decoder;
    private final InkExtractor extractor = new InkExtractor();
    private final ComponentFinder finder;

    public PictureReader(Limits limits) {
        finder = new ComponentFinder(limits.maxMarks());
        decoder = new PictureDecoder(limits);
    }

    /**
     * Finds the connected components of the picture's ink, printed lines taken off.
     *
     * @param work asked between the steps
     */
    public Sheet read(Picture picture, WorkCheck work) throws UnreadableDrawingException, DrawingTooLargeException {
        try (MatScope mats = new MatScope()) {
            DecodedPicture decoded = decoder.decode(picture, mats, work);
            work.check();
            Mat ink = extractor.extract(decoded.pixels(), mats);
            List<Box> rules = PrintedRules.erase(ink, mats, work);
            work.check();
            double scale = ink.width() / (double) decoded.width();
            return finder.find(ink, scale, decoded.width(), decoded.height()).withFrames(rules);
        }
    }
}
