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
import dev.digits.segmentation.flat.FlatSheet;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.MatScope;
import dev.digits.segmentation.rule.PrintedRules;
import dev.digits.segmentation.section.Section;
import dev.digits.segmentation.turn.TurnedPicture;
import dev.digits.segmentation.turn.TurnedPlane;
import java.util.List;
import java.util.Optional;
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
        SeenSheet whole;
        try (MatScope mats = new MatScope()) {
            whole = see(decoder.decode(picture, mats, work), view, mats, work);
        }
        Optional<Section> section =
                whole.flat().isPresent() ? Optional.empty() : Section.of(whole.sheet(), whole.plane());
        if (section.isEmpty()) {
            return whole;
        }
        try (MatScope mats = new MatScope()) {
            SeenSheet part = see(decoder.decode(picture, section.get().box(), mats, work), view, mats, work);
            return part.sheet().marks().isEmpty() || part.flat().isPresent()
                    ? whole
                    : new SeenSheet(part.sheet(), part.plane(), whole.otherPapers(), Optional.empty(), section);
        }
    }

    private SeenSheet see(DecodedPicture decoded, View view, MatScope mats, WorkCheck work)
            throws UnreadableDrawingException {
        work.check();
        ExtractedInk extracted = extractor.extract(decoded.pixels(), view.paper(), mats);
        Mat asTaken = extracted.grey();
        double scale = asTaken.width() / (double) decoded.width();
        Optional<FlatSheet> flat =
                extracted.corners().map(corners -> FlatSheet.of(corners, decoded.width(), decoded.height(), mats));
        Mat seen = flat.map(sheet -> sheet.flatten(asTaken, mats)).orElse(asTaken);
        TurnedPlane plane = new TurnedPlane(
                flat.map(FlatSheet::width).orElse(decoded.width()),
                flat.map(FlatSheet::height).orElse(decoded.height()),
                view.degrees());
        Mat ink = view.degrees() == 0 ? seen : TurnedPicture.of(seen, view.degrees(), mats);
        List<Box> rules = PrintedRules.erase(ink, mats, work);
        work.check();
        Sheet sheet = finder.find(ink, scale, plane.turnedWidth(), plane.turnedHeight());
        return new SeenSheet(sheet.withRules(rules), plane, extracted.otherPapers(), flat, Optional.empty());
    }

    /**
     * A sheet as it was looked at.
     *
     * @param sheet turned upright
     * @param plane where it lies in the submitted picture, in the flat sheet, or in the section
     * @param otherPapers what may be the paper as well
     * @param flat the sheet that was seen from the side and made flat; empty for any other picture
     * @param section which part of the picture it is; empty for all of it
     */
    public record SeenSheet(
            Sheet sheet,
            TurnedPlane plane,
            List<Paper> otherPapers,
            Optional<FlatSheet> flat,
            Optional<Section> section) {
        /** All of a drawing. */
        public SeenSheet(Sheet sheet, TurnedPlane plane, List<Paper> otherPapers) {
            this(sheet, plane, otherPapers, Optional.empty(), Optional.empty());
        }
    }
}
