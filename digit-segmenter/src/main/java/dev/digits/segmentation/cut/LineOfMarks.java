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
        this.marks = List.copyOf(marks);
        this.sheet = sheet;
        Mark line = Mark.join(this.marks);
        box = line.box();
        framed = STRIPS.frame(id, line.grey(), sheet.strokeWidth());
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
        InkSharing.Shares shares = InkSharing.share(marks, sheet.areStrokes(), sheet.strokeWidth(), centres);
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
