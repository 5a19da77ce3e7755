package dev.digits.segmentation.turn;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.CutDigit;
import dev.digits.segmentation.EmissionRange;
import dev.digits.segmentation.LineCut;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.StripMap;
import dev.digits.segmentation.UnclaimedMark;
import dev.digits.segmentation.WrittenLine;
import java.util.List;

/**
 * A line of a part or a turned copy of a drawing, told in pixels of the submitted one.
 *
 * @param line in pixels of the part or copy
 */
record PlacedLine(WrittenLine line, Placement placement) implements WrittenLine {
    @Override
    public Strip strip() {
        return line.strip();
    }

    @Override
    public StripMap map() {
        return placement.inSubmitted(line.map());
    }

    @Override
    public List<Box> marks() {
        return line.marks().stream().map(placement::inSubmitted).toList();
    }

    @Override
    public boolean isTile() {
        return line.isTile();
    }

    @Override
    public LineCut cut(List<EmissionRange> ranges) {
        LineCut cut = line.cut(ranges);
        return new LineCut(
                cut.digits().stream()
                        .map(digit -> new CutDigit(placement.inSubmitted(digit.box()), digit.tile(), digit.shape()))
                        .toList(),
                cut.unclaimed().stream()
                        .map(mark -> new UnclaimedMark(placement.inSubmitted(mark.box()), mark.shape()))
                        .toList());
    }
}
