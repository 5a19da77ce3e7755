/**
 * The ink of a line, shared among its digits once the line network has told where they stand: {@link
 * dev.digits.segmentation.cut.LineOfMarks} is a line with its strip, {@link dev.digits.segmentation.cut.InkSharing} tells which
 * digit each mark belongs to, and {@link dev.digits.segmentation.cut.MarkCutter} cuts marks that belong to several.
 */
package dev.digits.segmentation.cut;
