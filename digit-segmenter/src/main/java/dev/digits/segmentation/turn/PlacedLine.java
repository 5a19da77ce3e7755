package dev.digits.segmentation.turn;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.CutDigit;
import dev.digits.segmentation.EmissionRange;
import dev.digits.segmentation.LineCut;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.StripMap;
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
        return inSubmitted(line.marks());
    }

    @Override
    public LineCut cut(List<EmissionRange> ranges) {
        LineCut cut = line.cut(ranges);
        return new LineCut(
                cut.digits().stream()
                        .map(digit -> new CutDigit(placement.inSubmitted(digit.box()), digit.tile()))
                        .toList(),
                inSubmitted(cut.unclaimed()));
    }

    private List<Box> inSubmitted(List<Box> boxes) {
        return boxes.stream().map(placement::inSubmitted).toList();
    }
}
