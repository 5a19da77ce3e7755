/** A closer look at the part of a large picture that holds all of its writing, where that is small. */
package dev.digits.segmentation.section;
