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
 * A line of a turned plane, told in pixels of the submitted drawing.
 *
 * @param line on the plane
 */
public record TurnedLine(WrittenLine line, TurnedPlane plane) implements WrittenLine {
    @Override
    public Strip strip() {
        return line.strip();
    }

    @Override
    public StripMap map() {
        return line.map();
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
                        .map(digit -> new CutDigit(plane.inSubmitted(digit.box()), digit.tile()))
                        .toList(),
                inSubmitted(cut.unclaimed()));
    }

    private List<Box> inSubmitted(List<Box> boxes) {
        return boxes.stream().map(plane::inSubmitted).toList();
    }
}
