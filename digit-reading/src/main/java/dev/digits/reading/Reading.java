package dev.digits.reading;

import dev.digits.segmentation.Rejected;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The reading of a drawing.
 *
 * @param lines top to bottom, those without a digit too
 * @param rejected marks that were seen but not read
 * @param orientation degrees by which the writing was taken to be turned clockwise; 0 for upright
 */
public record Reading(List<ReadLine> lines, List<Rejected> rejected, int orientation) {
    /** A reading keeps copies of its lists. */
    public Reading {
        lines = List.copyOf(lines);
        rejected = List.copyOf(rejected);
    }

    /** The reading of upright writing. */
    public Reading(List<ReadLine> lines, List<Rejected> rejected) {
        this(lines, rejected, 0);
    }

    /** The same reading of writing that was turned upright before. */
    public Reading turned(int degrees) {
        return new Reading(lines, rejected, degrees);
    }

    /** The digits of each line that has any, lines separated by line feeds; empty when nothing was read. */
    public String text() {
        return lines.stream()
                .map(ReadLine::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
