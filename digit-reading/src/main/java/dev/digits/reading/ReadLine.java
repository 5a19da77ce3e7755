package dev.digits.reading;

import dev.digits.decoder.ColumnScores;
import dev.digits.segmentation.Box;
import dev.digits.segmentation.Rejected;
import dev.digits.segmentation.Strip;
import dev.digits.segmentation.StripMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line that was read, and how.
 *
 * @param strip what the line network saw
 * @param map where that lies in the drawing
 * @param scores what the line network said
 * @param spans where it found a digit, from left to right, whether one was read there in the end or not
 * @param unclaimed boxes of the marks that belong to none of them, in pixels of the submitted drawing
 */
public record ReadLine(Strip strip, StripMap map, ColumnScores scores, List<ReadSpan> spans, List<Box> unclaimed) {
    /** A line keeps copies of its lists. */
    public ReadLine {
        spans = List.copyOf(spans);
        unclaimed = List.copyOf(unclaimed);
    }

    /** The digits that were read, from left to right; empty when there is none. */
    public List<Digit> digits() {
        return spans.stream().flatMap(span -> span.digit().stream()).toList();
    }

    /** Their values as text, such as {@code "407"}. */
    public String text() {
        return digits().stream().map(digit -> String.valueOf(digit.value())).collect(Collectors.joining());
    }

    /** Its marks that were not read as digits: those that the decoder refused with their tiles, then the unclaimed. */
    List<Rejected> rejected() {
        Stream<Rejected> refused = spans.stream()
                .filter(span -> span.digit().isEmpty())
                .map(span -> notADigit(span.cut().box(), Optional.of(span.cut().tile())));
        return Stream.concat(refused, unclaimed.stream().map(box -> notADigit(box, Optional.empty())))
                .toList();
    }

    private static Rejected notADigit(Box box, Optional<byte[]> tile) {
        return new Rejected(box, Rejected.Reason.NOT_A_DIGIT, tile);
    }
}
