package dev.digits.reading;

import dev.digits.decoder.SpanDecision;
import dev.digits.segmentation.CutDigit;
import dev.digits.segmentation.EmissionRange;
import java.util.Optional;

/**
 * One place of a line where the line network found a digit.
 *
 * @param range where it names it
 * @param cut the ink that belongs to it
 * @param decision what both networks said, and what was decided
 */
public record ReadSpan(EmissionRange range, CutDigit cut, SpanDecision decision) {
    /** The digit that was read; empty when none was. */
    public Optional<Digit> digit() {
        return decision.value().isPresent()
                ? Optional.of(Digit.of(decision.value().getAsInt(), decision.logProbabilities(), cut))
                : Optional.empty();
    }
}
