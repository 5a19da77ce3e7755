package dev.digits.reading;

import dev.digits.segmentation.Rejected;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The reading of a drawing.
 *
 * @param lines top to bottom, those without a digit too
 * @param rejected marks that were seen but not read
 */
public record Reading(List<ReadLine> lines, List<Rejected> rejected) {
    /** A reading keeps copies of its lists. */
    public Reading {
        lines = List.copyOf(lines);
        rejected = List.copyOf(rejected);
    }

    /** The digits of each line that has any, lines separated by line feeds; empty when nothing was read. */
    public String text() {
        return lines.stream()
                .map(ReadLine::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
