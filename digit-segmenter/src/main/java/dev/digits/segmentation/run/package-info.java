/**
 * Ink as runs, the stretches of ink in the rows of a picture: {@link dev.digits.segmentation.run.InkRuns} are all of them,
 * joined to connected components, {@link dev.digits.segmentation.run.LongRuns} those that may be parts of straight lines.
 */
package dev.digits.segmentation.run;
