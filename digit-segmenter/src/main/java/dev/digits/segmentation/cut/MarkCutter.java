package dev.digits.segmentation.cut;

import dev.digits.segmentation.GreyImage;
import dev.digits.segmentation.mark.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Cuts a mark into the pieces of several digits. */
final class MarkCutter {
    private MarkCutter() {}

    /**
     * Cuts between neighbouring digits along the paths of least ink.
     *
     * @param centres columns in which the digits stand, in sheet pixels, ascending; at least one
     * @return the ink of each digit; empty where none is left for it
     */
    static List<Optional<Mark>> cut(Mark mark, double... centres) {
        List<Optional<Mark>> pieces = new ArrayList<>();
        Optional<Mark> rest = Optional.of(mark);
        for (int digit = 0; digit + 1 < centres.length && rest.isPresent(); digit++) {
            List<Optional<Mark>> halves = halve(rest.get(), centres[digit], centres[digit + 1]);
            pieces.add(halves.get(0));
            rest = halves.get(1);
        }
        pieces.add(rest);
        pieces.addAll(Collections.nCopies(centres.length - pieces.size(), Optional.empty()));
        return pieces;
    }

    private static List<Optional<Mark>> halve(Mark mark, double left, double right) {
        GreyImage ink = mark.grey();
        int[] path =
                LeastInkPath.find(ink, left - mark.box().x(), right - mark.box().x());
        boolean[] isRight = new boolean[mark.ink().length];
        for (int row = 0; row < ink.height(); row++) {
            for (int column = path[row]; column < ink.width(); column++) {
                isRight[row * ink.width() + column] = true;
            }
        }
        StrayInk.rejoin(ink, isRight);
        byte[] leftInk = mark.ink().clone();
        byte[] rightInk = mark.ink().clone();
        for (int pixel = 0; pixel < isRight.length; pixel++) {
            (isRight[pixel] ? leftInk : rightInk)[pixel] = 0;
        }
        return List.of(inked(new Mark(mark.box(), leftInk)), inked(new Mark(mark.box(), rightInk)));
    }

    private static Optional<Mark> inked(Mark mark) {
        return mark.columns(mark.box().x(), mark.box().right());
    }
}
