/**
 * The line network's training: batches of composed lines ({@link dev.digits.training.lines.LineBatches}), the loss of connectionist
 * temporal classification ({@link dev.digits.training.lines.CtcLoss}), steps, and what the network reads of validation lines ({@link
 * dev.digits.training.lines.LineReadings}).
 */
package dev.digits.training.lines;
