package dev.digits.segmentation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a drawing says.
 *
 * @param lines top to bottom; empty when the drawing holds no digit
 * @param rejected marks that were seen but not read, in no particular order
 */
public record Reading(List<Line> lines, List<Rejected> rejected) {
    public Reading {
        lines = List.copyOf(lines);
        rejected = List.copyOf(rejected);
    }

    /** The lines as text, separated by line feeds; empty when there is no digit. */
    public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
