/**
 * From the lines of a drawing and what the networks say of them to a reading; no transport and no framework. In: a {@link
 * dev.digits.segmentation.SegmentedDrawing} and the column scores of its strips. {@link
 * dev.digits.segmentation.service.reading.CutLine} finds the digits of a line and cuts them out; {@link
 * dev.digits.segmentation.service.reading.CutDrawing} has the tiles of all lines and, given their scores, makes the {@link
 * dev.digits.segmentation.service.reading.Reading}. Read {@code CutDrawing} first.
 */
package dev.digits.segmentation.service.reading;
