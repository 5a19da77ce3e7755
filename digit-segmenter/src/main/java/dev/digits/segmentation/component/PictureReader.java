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
        return read(picture, 0, work).sheet();
    }

    /**
     * The same of a picture whose writing is turned.
     *
     * @param degrees by which it is turned clockwise
     */
    public TurnedSheet read(Picture picture, double degrees, WorkCheck work)
            throws UnreadableDrawingException, DrawingTooLargeException {
        try (MatScope mats = new MatScope()) {
            DecodedPicture decoded = decoder.decode(picture, mats, work);
            work.check();
            Mat asTaken = extractor.extract(decoded.pixels(), mats);
            double scale = asTaken.width() / (double) decoded.width();
            TurnedPlane plane = new TurnedPlane(decoded.width(), decoded.height(), degrees);
            Mat ink = degrees == 0 ? asTaken : TurnedPicture.of(asTaken, degrees, mats);
            List<Box> rules = PrintedRules.erase(ink, mats, work);
            work.check();
            Sheet sheet = finder.find(ink, scale, plane.turnedWidth(), plane.turnedHeight());
            return new TurnedSheet(sheet.withFrames(rules), plane);
        }
    }

    /** A sheet that was turned upright, and where it lies in the submitted picture. */
    public record TurnedSheet(Sheet sheet, TurnedPlane plane) {}
}
