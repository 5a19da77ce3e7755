package dev.digits.segmentation.cut;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.CutDigit;
import dev.digits.segmentation.EmissionRange;
import dev.digits.segmentation.LineCut;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.StripMap;
import dev.digits.segmentation.UnclaimedMark;
import dev.digits.segmentation.WrittenLine;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.strip.FramedStrip;
import dev.digits.segmentation.strip.StripFramer;
import dev.digits.segmentation.tile.TileFramer;
import java.util.IdentityHashMap;
import java.util.List;

/** A line of writing that is made of marks of a sheet. */
public final class LineOfMarks implements WrittenLine {
    private static final StripFramer STRIPS = new StripFramer();
    private static final TileFramer TILES = new TileFramer();

    private final List<Mark> marks;
    private final Sheet sheet;
    private final boolean isTile;
    private final Box box;
    private final FramedStrip framed;

    /**
     * Draws the marks together and makes the strip of them.
     *
     * @param id of the strip
     * @param marks of the line, at least one, in sheet pixels
     * @param sheet that the marks are from
     */
    public LineOfMarks(int id, List<Mark> marks, Sheet sheet) {
        this(id, marks, sheet, false);
    }

    private LineOfMarks(int id, List<Mark> marks, Sheet sheet, boolean isTile) {
        this.marks = List.copyOf(marks);
        this.sheet = sheet;
        this.isTile = isTile;
        Mark line = Mark.join(this.marks);
        box = line.box();
        framed = STRIPS.frame(id, line.grey(), sheet.strokeWidth());
    }

    /**
     * All ink of a sheet that has the size of a tile.
     *
     * @param sheet with a mark at least
     */
    static LineOfMarks ofTile(Sheet sheet) {
        return new LineOfMarks(0, sheet.marks(), sheet, true);
    }

    @Override
    public boolean isTile() {
        return isTile;
    }

    @Override
    public Strip strip() {
        return framed.strip();
    }

    @Override
    public StripMap map() {
        double[] knots = framed.pictureX().clone();
        for (int i = 0; i < knots.length; i++) {
            knots[i] = (box.x() + knots[i]) / sheet.scale();
        }
        double top = box.y() + framed.pictureTop();
        double bottom = top + Strip.HEIGHT / framed.scale();
        return new StripMap(framed.stripX().clone(), knots, top / sheet.scale(), bottom / sheet.scale());
    }

    @Override
    public List<Box> marks() {
        return marks.stream().map(mark -> sheet.inDrawing(mark.box())).toList();
    }

    @Override
    public LineCut cut(List<EmissionRange> ranges) {
        double[] centres = ranges.stream()
                .mapToDouble(range -> box.x() + framed.toPicture(range.centre()))
                .toArray();
        // a digit that fills a tile has all of its ink
        List<Mark> shared = isTile && ranges.size() == 1 ? List.of(Mark.join(marks)) : marks;
        InkSharing.Shares shares = InkSharing.share(shared, sheet.areStrokes(), sheet.strokeWidth(), centres);
        List<Box> digits = shares.digits().stream().map(Mark::box).toList();
        ShapeMeasures shapes = new ShapeMeasures(digits, box, sheet.strokeWidth());
        // digits without ink of their own may share a mark, hundreds of them one that is huge
        IdentityHashMap<Mark, CutDigit> cut = new IdentityHashMap<>();
        return new LineCut(
                shares.digits().stream()
                        .map(ink -> cut.computeIfAbsent(ink, own -> digit(own, shapes)))
                        .toList(),
                MarkStacks.of(shares.unclaimed()).stream()
                        .map(mark -> new UnclaimedMark(sheet.inDrawing(mark.box()), shapes.of(mark)))
                        .toList());
    }

    private CutDigit digit(Mark ink, ShapeMeasures shapes) {
        return new CutDigit(sheet.inDrawing(ink.box()), TILES.frame(ink, sheet.strokeWidth()), shapes.of(ink));
    }
}
