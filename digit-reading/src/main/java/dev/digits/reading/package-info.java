/**
 * From the lines of a drawing and what the networks say of them to a reading; no transport and no framework. In: a {@link
 * dev.digits.segmentation.SegmentedDrawing} and the column scores of its strips. {@link
 * dev.digits.reading.CutLine} finds the digits of a line and cuts them out; {@link
 * dev.digits.reading.CutDrawing} has the tiles of all lines and, given their scores, makes the {@link
 * dev.digits.reading.Reading}. Read {@code CutDrawing} first.
 */
package dev.digits.reading;
