package dev.digits.segmentation;

import java.util.List;

/**
 * Why a drawing was read as it was.
 *
 * @param lines top to bottom, of the whole lattice: also those in which no digit was read
 */
public record Explanation(Reading reading, List<ExplainedLine> lines) {
    public Explanation {
        lines = List.copyOf(lines);
    }
}
