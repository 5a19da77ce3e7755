/** Puts marks into lines of writing, top to bottom: {@link dev.digits.segmentation.line.LineFinder}. */
package dev.digits.segmentation.line;
