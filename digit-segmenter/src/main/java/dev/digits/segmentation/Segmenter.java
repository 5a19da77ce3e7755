package dev.digits.segmentation;

import dev.digits.segmentation.component.PictureReader;
import dev.digits.segmentation.ink.InkReader;
import dev.digits.segmentation.lattice.LatticeBuilder;
import dev.digits.segmentation.line.LineFinder;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.opencv.OpenCvNatives;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts a drawing into candidate digits. Thread-safe; the first instance loads OpenCV's native library.
 *
 * <p><b>Failure semantics.</b> A drawing that cannot be read, or is too large, ends with a checked exception before any
 * tile is cut. What the sink throws ends the work and is passed on. Native memory is freed either way.
 */
public final class Segmenter {
    private final Limits limits;
    private final PictureReader pictures;
    private final InkReader inks;
    private final LineFinder lines = new LineFinder();

    /** Reads drawings up to {@code limits}. */
    public Segmenter(Limits limits) {
        OpenCvNatives.load();
        this.limits = limits;
        pictures = new PictureReader(limits);
        inks = new InkReader(limits);
    }

    /**
     * Finds the candidate digits of a drawing.
     *
     * @param sink is given each tile as soon as it is cut, on the caller's thread, ids counting up from 0
     * @return where the tiles came from, for {@link LatticeDecoder}
     * @throws UnreadableDrawingException when it is no PNG or JPEG, is cut off or damaged, or its ink makes no sense
     * @throws DrawingTooLargeException when it is over the limits; a picture by its header, before it is unpacked
     */
    public Lattice segment(Drawing drawing, Consumer<Tile> sink)
            throws UnreadableDrawingException, DrawingTooLargeException {
        Sheet sheet = read(drawing);
        LatticeBuilder lattice = new LatticeBuilder(sheet, limits.maxTiles(), sink);
        for (List<Mark> line : lines.find(sheet.marks())) {
            lattice.add(line);
        }
        return lattice.build();
    }

    private Sheet read(Drawing drawing) throws UnreadableDrawingException, DrawingTooLargeException {
        if (drawing instanceof Ink ink) {
            return inks.read(ink);
        }
        return pictures.read((Picture) drawing);
    }
}
