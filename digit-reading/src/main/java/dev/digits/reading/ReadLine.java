package dev.digits.reading;

import dev.digits.decoder.ColumnScores;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.StripMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line that was read, and how.
 *
 * @param strip what the line network saw
 * @param map where that lies in the drawing
 * @param scores what the line network said
 * @param spans where it found a digit, from left to right, whether one was read there in the end or not
 * @param rejected its marks that were not read as digits: those that the decoder refused with their tiles, then those that no digit claims
 */
public record ReadLine(Strip strip, StripMap map, ColumnScores scores, List<ReadSpan> spans, List<Rejected> rejected) {
    /** A line keeps copies of its lists. */
    public ReadLine {
        spans = List.copyOf(spans);
        rejected = List.copyOf(rejected);
    }

    /** The digits that were read, from left to right; empty when there is none. */
    public List<Digit> digits() {
        return spans.stream().flatMap(span -> span.digit().stream()).toList();
    }

    /** Their values as text, such as {@code "407"}. */
    public String text() {
        return digits().stream().map(digit -> String.valueOf(digit.value())).collect(Collectors.joining());
    }
}
