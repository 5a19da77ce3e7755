package dev.digits.segmentation.component;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.Paper;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.View;
import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.binarise.ExtractedInk;
import dev.digits.segmentation.binarise.InkExtractor;
import dev.digits.segmentation.decode.DecodedPicture;
import dev.digits.segmentation.decode.PictureDecoder;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.rule.PrintedRules;
import dev.digits.segmentation.turn.TurnedPicture;
import dev.digits.segmentation.turn.TurnedPlane;
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
        return read(picture, View.AS_IT_IS, work).sheet();
    }

    /** The same of a picture that is looked at in some way. */
    public SeenSheet read(Picture picture, View view, WorkCheck work)
            throws UnreadableDrawingException, DrawingTooLargeException {
        try (MatScope mats = new MatScope()) {
            DecodedPicture decoded = decoder.decode(picture, mats, work);
            work.check();
            ExtractedInk extracted = extractor.extract(decoded.pixels(), view.paper(), mats);
            Mat asTaken = extracted.grey();
            double scale = asTaken.width() / (double) decoded.width();
            TurnedPlane plane = new TurnedPlane(decoded.width(), decoded.height(), view.degrees());
            Mat ink = view.degrees() == 0 ? asTaken : TurnedPicture.of(asTaken, view.degrees(), mats);
            List<Box> rules = PrintedRules.erase(ink, mats, work);
            work.check();
            Sheet sheet = finder.find(ink, scale, plane.turnedWidth(), plane.turnedHeight());
            return new SeenSheet(sheet.withRules(rules), plane, extracted.otherPapers());
        }
    }

    /**
     * A sheet as it was looked at.
     *
     * @param sheet turned upright
     * @param plane where it lies in the submitted picture
     * @param otherPapers what may be the paper as well
     */
    public record SeenSheet(Sheet sheet, TurnedPlane plane, List<Paper> otherPapers) {}
}
