package dev.digits.segmentation.cut;

import dev.digits.segmentation.GreyImage;
import dev.digits.segmentation.mark.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Cuts a mark into the pieces of several digits, along paths of least ink. */
final class MarkCutter {
    private final double strokeWidth;

    /**
     * @param strokeWidth of the pen's trace in sheet pixels
     */
    MarkCutter(double strokeWidth) {
        this.strokeWidth = strokeWidth;
    }

    /**
     * Cuts between neighbouring digits: first in the middle, then both halves, so that no time is lost on long marks.
     *
     * @param centres columns in which the digits stand, in sheet pixels, ascending; at least one
     * @return the ink of each digit; empty where none is left for it
     */
    List<Optional<Mark>> cut(Mark mark, double... centres) {
        int half = centres.length / 2;
        if (half == 0) {
            return List.of(Optional.of(mark));
        }
        List<Optional<Mark>> halves = halve(mark, centres[half - 1], centres[half]);
        List<Optional<Mark>> pieces = new ArrayList<>();
        pieces.addAll(cutIfAny(halves.get(0), Arrays.copyOf(centres, half)));
        pieces.addAll(cutIfAny(halves.get(1), Arrays.copyOfRange(centres, half, centres.length)));
        return pieces;
    }

    private List<Optional<Mark>> cutIfAny(Optional<Mark> mark, double... centres) {
        return mark.map(ink -> cut(ink, centres))
                .orElseGet(() -> Collections.nCopies(centres.length, Optional.empty()));
    }

    private List<Optional<Mark>> halve(Mark mark, double left, double right) {
        GreyImage ink = mark.grey();
        boolean[] isMeeting = StrokeMeetings.of(ink, strokeWidth);
        double leftCentre = left - mark.box().x();
        double rightCentre = right - mark.box().x();
        int[] path = LeastInkPath.find(ink, isMeeting, leftCentre, rightCentre);
        boolean[] isRight = new boolean[mark.ink().length];
        for (int row = 0; row < ink.height(); row++) {
            Arrays.fill(isRight, row * ink.width() + path[row], (row + 1) * ink.width(), true);
        }
        StrayInk.rejoin(ink, isRight, leftCentre, rightCentre);
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
