package dev.digits.fuzz.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.CutDigit;
import dev.digits.segmentation.Drawing;
import dev.digits.segmentation.DrawingTooLargeException;
import dev.digits.segmentation.EmissionRange;
import dev.digits.segmentation.Limits;
import dev.digits.segmentation.LineCut;
import dev.digits.segmentation.Paper;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.SegmentedDrawing;
import dev.digits.segmentation.Segmenter;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.StripMap;
import dev.digits.segmentation.Tile;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.View;
import dev.digits.segmentation.WorkCheck;
import dev.digits.segmentation.WrittenLine;
import java.util.ArrayList;
import java.util.List;

/** Segments a drawing, cuts its lines, and checks what must hold whatever was drawn. */
final class Segmentation {
    /** Columns between the digits that are named in a line. */
    private static final int CLOSEST = 4;

    private static final List<View> VIEWS = List.of(
            View.AS_IT_IS,
            View.AS_IT_IS,
            View.on(Paper.COMMONEST_COLOUR),
            View.on(Paper.OTHER_COLOUR),
            View.turned(20),
            View.turned(-45),
            View.turned(90),
            View.turned(180));

    private final Segmenter segmenter = new Segmenter(Limits.DEFAULT);

    /**
     * Checks a drawing that is read, or refused with a reason.
     *
     * @param width of the drawing in pixels
     * @param height of the drawing in pixels
     * @param choice any number: chooses how the drawing is looked at and how densely digits are named in its lines
     */
    void check(Drawing drawing, int width, int height, int choice) {
        SegmentedDrawing found;
        try {
            found = segmenter.segment(drawing, VIEWS.get(Math.floorMod(choice, VIEWS.size())), WorkCheck.ALWAYS);
        } catch (UnreadableDrawingException | DrawingTooLargeException e) {
            assertThat(e).hasMessageMatching("(?s).*\\S.*");
            return;
        }
        Box sheet = new Box(0, 0, width, height);
        assertThat(found.lines()).hasSizeLessThanOrEqualTo(Limits.DEFAULT.maxLines());
        int stripWidth = 0;
        for (int i = 0; i < found.lines().size(); i++) {
            WrittenLine line = found.lines().get(i);
            checkLine(line, i, sheet);
            checkCut(line, CLOSEST + Math.floorMod(choice >> 3, 32), sheet);
            stripWidth += line.strip().width();
        }
        assertThat(stripWidth).isLessThanOrEqualTo(Limits.DEFAULT.maxStripWidth());
        for (Rejected rejected : found.rejected()) {
            checkBox(rejected.box(), sheet);
            rejected.tile().ifPresent(tile -> assertThat(tile).hasSize(Tile.SIDE * Tile.SIDE));
        }
    }

    private static void checkLine(WrittenLine line, int number, Box sheet) {
        assertThat(line.strip().id()).isEqualTo(number);
        assertThat(line.strip().pixels()).hasSize(Strip.HEIGHT * line.strip().width());
        assertThat(line.marks()).isNotEmpty();
        line.marks().forEach(mark -> checkBox(mark, sheet));
        StripMap map = line.map();
        assertThat(map.top()).isLessThan(map.bottom());
        assertThat(map.stripX()).isSorted().hasSameSizeAs(map.drawingX()).startsWith(0);
        assertThat(map.stripX()[map.stripX().length - 1]).isEqualTo(line.strip().width());
        assertThat(map.drawingX()).isSorted();
    }

    private static void checkCut(WrittenLine line, int step, Box sheet) {
        List<EmissionRange> ranges = new ArrayList<>();
        for (int x = Strip.MARGIN; x < line.strip().width() - Strip.MARGIN; x += step) {
            ranges.add(new EmissionRange(x, x + 2));
        }
        LineCut cut = line.cut(ranges);
        assertThat(cut.digits()).hasSameSizeAs(ranges);
        for (CutDigit digit : cut.digits()) {
            checkBox(digit.box(), sheet);
            assertThat(digit.tile()).hasSize(Tile.SIDE * Tile.SIDE);
        }
        cut.unclaimed().forEach(mark -> {
            checkBox(mark.box(), sheet);
            for (float measure : mark.shape().measures()) {
                assertThat(measure).isFinite();
            }
        });
    }

    private static void checkBox(Box box, Box sheet) {
        assertThat(box.width()).isPositive();
        assertThat(box.height()).isPositive();
        assertThat(sheet.contains(box)).as("%s in %s", box, sheet).isTrue();
    }
}
