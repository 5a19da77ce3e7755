/** A sheet that a camera saw from the side, made flat: its corners in the picture, and the way between both. */
package dev.digits.segmentation.flat;
