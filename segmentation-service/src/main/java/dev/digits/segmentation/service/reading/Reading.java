package dev.digits.segmentation.service.reading;

import dev.digits.segmentation.Rejected;
import java.util.List;

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
}
