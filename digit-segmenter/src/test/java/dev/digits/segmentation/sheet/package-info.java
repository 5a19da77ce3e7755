/** A developer's look at what the networks see: {@code StripSheet} draws it from a folder of drawings with their truth. */
package dev.digits.segmentation.sheet;
