/** From the ink of a line to the strip that the line network reads: {@link dev.digits.segmentation.strip.StripFramer}. */
package dev.digits.segmentation.strip;
