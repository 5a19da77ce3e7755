package dev.digits.training.run;

/**
 * What one step showed, before its weights changed.
 *
 * @param loss mean of the batch
 * @param accuracy share of the batch that was read right, 0..1
 */
public record StepResult(double loss, double accuracy) {}
