package dev.digits.inference.config;

import java.time.Duration;

/**
 * How versions are exchanged.
 *
 * @param drainTimeout how long streams of a replaced version are given to end, once its memory is needed
 */
public record SwapLimits(Duration drainTimeout) {}
