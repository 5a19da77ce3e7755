package dev.digits.decoder;

import java.util.List;

/**
 * What was read in a line.
 *
 * @param decisions one a span, from left to right, those that no digit was read in among them
 */
public record LineReading(List<SpanDecision> decisions) {
    public LineReading {
        decisions = List.copyOf(decisions);
    }

    /** The digits that were read, from left to right; empty where there are none. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (SpanDecision decision : decisions) {
            decision.value().ifPresent(text::append);
        }
        return text.toString();
    }
}
