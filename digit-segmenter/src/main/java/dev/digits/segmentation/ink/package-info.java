/**
 * From pen strokes to marks, one a stroke, so that digits that overlap on the canvas stay apart: {@link
 * dev.digits.segmentation.ink.InkReader}.
 */
package dev.digits.segmentation.ink;
