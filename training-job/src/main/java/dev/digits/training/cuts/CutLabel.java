package dev.digits.training.cuts;

import dev.digits.segmentation.mark.Mark;
import dev.digits.training.label.TileLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a piece of ink is, knowing which digits were written where. */
final class CutLabel {

    /** A cut is its digit when it holds at least this share of the digit's ink, and as much of its own ink is the digit's. */
    private static final double WHOLE = 0.87;

    /** A cut is no digit when its shares of ink, both ways, are on the average (harmonic mean) below this for each. */
    private static final double WRONG = 0.75;

    private final List<WrittenDigits.Ink> digits;

    CutLabel(List<WrittenDigits.Ink> digits) {
        this.digits = digits;
    }

    /**
     * What a cut shows.
     *
     * @param cut in pixels of the sheet that the digits were written on
     * @return one digit, two, or a wrong cut; empty when it is none of them plainly
     */
    Optional<TileLabel> of(Mark cut) {
        double mass = mass(cut);
        double best = 0;
        double ofWhole = 0;
        List<WrittenDigits.Ink> whole = new ArrayList<>();
        for (WrittenDigits.Ink digit : digits) {
            double common = common(cut, digit);
            double recall = common / digit.mass();
            double precision = common / mass;
            if (recall >= WHOLE) {
                whole.add(digit);
                ofWhole += precision;
            }
            if (recall >= WHOLE && precision >= WHOLE) {
                return Optional.of(TileLabel.digit(digit.label()));
            }
            best = Math.max(best, 2 * recall * precision / Math.max(1e-9, recall + precision));
        }
        if (best >= WRONG) {
            return Optional.empty();
        }
        if (whole.size() == 2) {
            return ofWhole >= WHOLE
                    ? Optional.of(
                            TileLabel.pair(whole.get(0).label(), whole.get(1).label()))
                    : Optional.empty();
        }
        return Optional.of(TileLabel.WRONG_CUT);
    }

    private static double common(Mark cut, WrittenDigits.Ink digit) {
        double common = 0;
        for (int i = 0; i < cut.ink().length; i++) {
            int x = cut.box().x() + i % cut.box().width();
            int y = cut.box().y() + i / cut.box().width();
            common += Math.min(Byte.toUnsignedInt(cut.ink()[i]) / 255f, digit.at(x, y));
        }
        return common;
    }

    private static double mass(Mark cut) {
        double mass = 0;
        for (byte value : cut.ink()) {
            mass += Byte.toUnsignedInt(value) / 255.0;
        }
        return Math.max(mass, 1e-9);
    }
}
