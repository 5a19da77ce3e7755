/**
 * What is scored: strips and tiles that wait, and who waits for their scores.
 *
 * <p>Read {@link dev.digits.inference.work.PendingWork} first. Items of one {@link dev.digits.inference.work.BatchShape} can
 * share a forward pass; {@link dev.digits.inference.work.ScoreSink} is told the scores.
 */
package dev.digits.inference.work;
