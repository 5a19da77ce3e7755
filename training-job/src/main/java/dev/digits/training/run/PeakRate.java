package dev.digits.training.run;

import dev.digits.training.schedule.LrCurve;
import java.util.Optional;

/**
 * The highest learning rate of a phase.
 *
 * @param value what it is
 * @param sweep that found it; empty if a person chose it
 */
public record PeakRate(double value, Optional<LrCurve> sweep) {}
