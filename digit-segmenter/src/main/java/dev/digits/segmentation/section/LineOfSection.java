package dev.digits.segmentation.section;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.CutDigit;
import dev.digits.segmentation.EmissionRange;
import dev.digits.segmentation.LineCut;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.StripMap;
import dev.digits.segmentation.WrittenLine;
import java.util.List;

/**
 * A line of a section, told in pixels of the submitted picture.
 *
 * @param line in pixels of the section
 */
record LineOfSection(WrittenLine line, Section section) implements WrittenLine {
    @Override
    public Strip strip() {
        return line.strip();
    }

    @Override
    public StripMap map() {
        return section.moved(line.map());
    }

    @Override
    public List<Box> marks() {
        return moved(line.marks());
    }

    @Override
    public LineCut cut(List<EmissionRange> ranges) {
        LineCut cut = line.cut(ranges);
        return new LineCut(
                cut.digits().stream()
                        .map(digit -> new CutDigit(section.moved(digit.box()), digit.tile()))
                        .toList(),
                moved(cut.unclaimed()));
    }

    private List<Box> moved(List<Box> boxes) {
        return boxes.stream().map(section::moved).toList();
    }
}
