package dev.digits.segmentation.cut;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.mark.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Shares the marks of a line among its digits: whole marks where {@link Claims} name one digit, pieces of them where they name
 * several; small loose marks, as the bar of a 5, follow the digit that they are nearest to.
 */
final class InkSharing {
    private final List<Mark> marks;
    private final double[] centres;
    private final List<List<Mark>> ink;
    private final List<Mark> loose = new ArrayList<>();
    /** All ink, drawn together once a digit has none of its own. */
    private Mark line;

    private InkSharing(List<Mark> marks, double[] centres) {
        this.marks = marks;
        this.centres = centres;
        ink = IntStream.range(0, centres.length)
                .<List<Mark>>mapToObj(digit -> new ArrayList<>())
                .toList();
    }

    /**
     * The ink of each digit.
     *
     * @param digits one for each centre, none without ink
     * @param unclaimed marks that belong to no digit
     */
    record Shares(List<Mark> digits, List<Mark> unclaimed) {}

    /**
     * Shares the ink of a line.
     *
     * @param marks of the line, at least one
     * @param areStrokes whether each is one stroke of the pen
     * @param strokeWidth of the pen's trace in sheet pixels
     * @param centres columns in which the digits stand, in sheet pixels, ascending
     */
    static Shares share(List<Mark> marks, boolean areStrokes, double strokeWidth, double... centres) {
        InkSharing sharing = new InkSharing(marks, centres);
        sharing.giveClaimed(
                new MarkCutter(strokeWidth),
                Claims.of(marks.stream().map(Mark::box).toList(), areStrokes, centres));
        List<Mark> unclaimed = sharing.giveLoose(Mark.NEAR * Mark.boxOf(marks).height());
        List<Mark> digits =
                IntStream.range(0, centres.length).mapToObj(sharing::digit).toList();
        return new Shares(digits, unclaimed);
    }

    private void giveClaimed(MarkCutter cutter, List<List<Integer>> claims) {
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            List<Integer> digits = claims.get(i);
            if (digits.isEmpty()) {
                loose.add(mark);
                continue;
            }
            double[] columns =
                    digits.stream().mapToDouble(digit -> centres[digit]).toArray();
            List<Optional<Mark>> pieces = cutter.cut(mark, columns);
            for (int piece = 0; piece < pieces.size(); piece++) {
                pieces.get(piece).ifPresent(ink.get(digits.get(piece))::add);
            }
        }
    }

    /** Gives marks that hold no centre to the digits next to them; returns those that no digit is near to. */
    private List<Mark> giveLoose(double near) {
        List<List<Box>> boxes = ink.stream()
                .map(digit -> digit.stream().map(Mark::box).toList())
                .toList();
        List<Mark> unclaimed = new ArrayList<>();
        Box line = Mark.boxOf(marks);
        double low = line.bottom() - Mark.PART * line.height();
        for (Mark mark : loose) {
            int nearest = -1;
            double least = near;
            for (int digit = 0; digit < boxes.size(); digit++) {
                for (Box box : boxes.get(digit)) {
                    boolean stacked = mark.box().overlapX(box) > 0;
                    // a point or a comma stands low beside a digit, where no part of one does
                    double blank = stacked
                            ? 0
                            : mark.box().y() > low ? near : mark.box().distance(box);
                    if (blank < least) {
                        least = blank;
                        nearest = digit;
                    }
                }
            }
            if (nearest < 0) {
                unclaimed.add(mark);
            } else {
                ink.get(nearest).add(mark);
            }
        }
        return unclaimed;
    }

    private Mark digit(int digit) {
        List<Mark> own = ink.get(digit);
        return own.isEmpty() ? between(digit) : Mark.join(own);
    }

    /** For a digit without ink of its own: what stands nearer to its centre than to its neighbours', or the nearest mark. */
    private Mark between(int digit) {
        line = line == null ? Mark.join(marks) : line;
        Box box = line.box();
        double left = digit == 0 ? box.x() : (centres[digit - 1] + centres[digit]) / 2;
        double right = digit == centres.length - 1 ? box.right() : (centres[digit] + centres[digit + 1]) / 2;
        return line.columns((int) Math.floor(left), (int) Math.ceil(right))
                .or(() -> marks.stream().min(Claims.byDistance(centres[digit])))
                .orElseThrow();
    }
}
