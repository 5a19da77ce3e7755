package dev.digits.segmentation.component;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.Paper;
import dev.digits.segmentation.Picture;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.View;
import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.binarise.Contrast;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;

/**
 * A picture that is unpacked once, and whose ink is found once, to be looked at in several ways. It holds native memory until it is closed, 6
 * bytes for each of {@link Sheet#WORKING_PIXELS} at the most. Not thread-safe.
 */
final class OpenPicture implements OpenSheet {
    private final Picture picture;
    private final PictureDecoder decoder;
    private final ComponentFinder finder;
    private final WorkCheck work;
    private final MatScope held = new MatScope();
    private final DecodedPicture decoded;
    private Optional<FoundInk> found = Optional.empty();
    private Optional<SectionInk> closer = Optional.empty();

    OpenPicture(Picture picture, PictureDecoder decoder, ComponentFinder finder, WorkCheck work)
            throws UnreadableDrawingException, DrawingTooLargeException {
        this.picture = picture;
        this.decoder = decoder;
        this.finder = finder;
        this.work = work;
        try {
            decoded = decoder.decode(picture, held, work);
        } catch (UnreadableDrawingException | DrawingTooLargeException | RuntimeException | Error e) {
            held.close();
            throw e;
        }
    }

    /**
     * The ink of a picture.
     *
     * @param grey of the ink as it was taken, made flat where that can be
     * @param scale pixels of {@code grey} for each of the picture or its section
     * @param width of the picture, of its section or of the sheet made flat
     * @param height of the same
     */
    private record FoundInk(
            Mat grey, double scale, int width, int height, List<Paper> otherPapers, Optional<FlatSheet> flat) {
        FoundInk with(Mat sameGrey) {
            return new FoundInk(sameGrey, scale, width, height, otherPapers, flat);
        }
    }

    /** The same of a section of the picture, in pixels of the picture when it is upright. */
    private record SectionInk(Box box, FoundInk ink) {}

    /** Finds the connected components of the picture's ink, printed lines taken off. */
    @Override
    public SeenSheet see(View view) throws UnreadableDrawingException, DrawingTooLargeException {
        SeenSheet whole;
        try (MatScope mats = new MatScope()) {
            whole = see(ink(view.paper(), mats), view, mats);
        }
        Optional<Section> section = section(whole, view.paper());
        if (section.isEmpty()) {
            return whole;
        }
        SeenSheet part;
        try (MatScope mats = new MatScope()) {
            part = see(ink(section.get().box(), view.paper(), mats), view, mats);
        }
        return part.sheet().marks().isEmpty() || part.flat().isPresent()
                ? whole
                : new SeenSheet(part.sheet(), part.plane(), whole.otherPapers(), Optional.empty(), section);
    }

    /** Turned views look at the same section: the writing is where it was. */
    private Optional<Section> section(SeenSheet whole, Paper paper) {
        if (whole.flat().isPresent()) {
            return Optional.empty();
        }
        return closer.filter(kept -> paper == Paper.FOUND)
                .map(kept -> Section.of(kept.box(), whole.sheet(), whole.plane()))
                .or(() -> Section.of(whole.sheet(), whole.plane()));
    }

    private FoundInk ink(Box section, Paper paper, MatScope mats)
            throws UnreadableDrawingException, DrawingTooLargeException {
        if (paper == Paper.FOUND && closer.isPresent()) {
            return closer.get().ink();
        }
        FoundInk ink = ink(decoder.decode(picture, section, mats, work), paper, mats);
        if (paper == Paper.FOUND) {
            closer = Optional.of(new SectionInk(section, ink.with(copy(ink.grey(), held))));
        }
        return ink;
    }

    /** Ink on the paper that was found is kept, since all turned views begin with it. */
    private FoundInk ink(Paper paper, MatScope mats) throws UnreadableDrawingException {
        if (paper != Paper.FOUND) {
            return ink(decoded, paper, mats);
        }
        if (found.isEmpty()) {
            FoundInk ink = ink(decoded, paper, mats);
            found = Optional.of(ink.with(copy(ink.grey(), held)));
        }
        return found.get();
    }

    private FoundInk ink(DecodedPicture pixels, Paper paper, MatScope mats) throws UnreadableDrawingException {
        work.check();
        ExtractedInk extracted = InkExtractor.extract(pixels.pixels(), paper, mats, work);
        Mat asTaken = extracted.grey();
        // of the longer side, where rounding to whole pixels matters least
        double scale = Math.max(asTaken.width(), asTaken.height()) / (double) Math.max(pixels.width(), pixels.height());
        Optional<FlatSheet> flat =
                extracted.corners().map(corners -> FlatSheet.of(corners, pixels.width(), pixels.height(), mats));
        Mat grey = flat.map(sheet -> sheet.flatten(asTaken, scale, mats)).orElse(asTaken);
        int width = flat.map(FlatSheet::width).orElse(pixels.width());
        int height = flat.map(FlatSheet::height).orElse(pixels.height());
        return new FoundInk(grey, scale, width, height, extracted.otherPapers(), flat);
    }

    private SeenSheet see(FoundInk found, View view, MatScope mats) throws UnreadableDrawingException {
        work.check();
        TurnedPlane plane = new TurnedPlane(found.width(), found.height(), view.degrees());
        // of what is kept a copy, since printed lines are erased in place
        Mat ink = view.degrees() == 0 ? copy(found.grey(), mats) : TurnedPicture.of(found.grey(), view.degrees(), mats);
        List<Box> rules = new ArrayList<>(PrintedRules.erase(ink, mats, work));
        if (!rules.isEmpty() && Contrast.stretchRest(ink, mats)) {
            rules.addAll(PrintedRules.erase(ink, mats, work));
        }
        work.check();
        Sheet sheet = finder.find(ink, found.scale(), plane.turnedWidth(), plane.turnedHeight());
        return new SeenSheet(sheet.withRules(rules), plane, found.otherPapers(), found.flat(), Optional.empty());
    }

    private static Mat copy(Mat of, MatScope mats) {
        Mat copy = mats.mat();
        of.copyTo(copy);
        return copy;
    }

    @Override
    public void close() {
        held.close();
    }
}
