package dev.digits.segmentation.section;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.StripMap;
import dev.digits.segmentation.line.TypicalSize;
import dev.digits.segmentation.mark.Mark;
import dev.digits.segmentation.mark.Sheet;
import dev.digits.segmentation.turn.Placement;
import dev.digits.segmentation.turn.TurnedPlane;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a picture that holds all of its writing, and is small enough to be worked with at more pixels than the whole.
 *
 * @param box in pixels of the submitted picture, upright
 * @param outside marks that were left out of the whole picture, and do not touch the box
 * @param planeX what must be added to a column of the section's turned plane to get that of the whole picture's
 * @param planeY the same for rows
 */
public record Section(Box box, List<Rejected> outside, double planeX, double planeY) implements Placement {

    /**
     * The section that is worth a closer look: writing is smaller than a strip shows it, and there are at least twice as many pixels a side
     * to be seen. Of pictures of more than {@link Sheet#MOST_BOXED_PIXELS} none: to unpack them twice takes too long.
     *
     * @param whole marks of the whole picture
     * @param plane of the whole picture
     */
    public static Optional<Section> of(Sheet whole, TurnedPlane plane) {
        List<Box> marks = whole.marks().stream().map(Mark::box).toList();
        double size = TypicalSize.of(marks);
        if (marks.isEmpty()
                || size >= Strip.INK_ROWS
                || (long) plane.width() * plane.height() > Sheet.MOST_BOXED_PIXELS) {
            return Optional.empty();
        }
        int margin = (int) Math.ceil(Mark.MUCH * size);
        Box writing = Mark.boxOf(whole.marks());
        Box box = plane.inSubmitted(whole.inDrawing(new Box(
                writing.x() - margin,
                writing.y() - margin,
                writing.width() + 2 * margin,
                writing.height() + 2 * margin)));
        double scale = Math.min(1, Math.sqrt(Sheet.WORKING_PIXELS / (double) box.area()));
        return scale < 2 * whole.scale() ? Optional.empty() : Optional.of(of(box, whole, plane));
    }

    /**
     * A section that was chosen before.
     *
     * @param box in pixels of the submitted picture, upright
     * @see #of(Sheet, TurnedPlane)
     */
    public static Section of(Box box, Sheet whole, TurnedPlane plane) {
        TurnedPlane own = new TurnedPlane(box.width(), box.height(), plane.degrees());
        List<Rejected> outside = plane.rejected(whole.rejected()).stream()
                .filter(mark -> mark.box().distance(box) > 0)
                .toList();
        return new Section(
                box,
                outside,
                plane.turnedX(box.x(), box.y()) - own.turnedX(0, 0),
                plane.turnedY(box.x(), box.y()) - own.turnedY(0, 0));
    }

    public Section {
        outside = List.copyOf(outside);
    }

    /** What was left out beside the section, then what was left out of it. */
    @Override
    public List<Rejected> rejected(List<Rejected> found) {
        return Stream.concat(outside.stream(), Placement.super.rejected(found).stream())
                .toList();
    }

    @Override
    public Box inSubmitted(Box inside) {
        return new Box(inside.x() + box.x(), inside.y() + box.y(), inside.width(), inside.height());
    }

    @Override
    public StripMap inSubmitted(StripMap map) {
        double[] drawingX = map.drawingX().clone();
        for (int i = 0; i < drawingX.length; i++) {
            drawingX[i] += planeX;
        }
        return new StripMap(map.stripX(), drawingX, map.top() + planeY, map.bottom() + planeY);
    }
}
