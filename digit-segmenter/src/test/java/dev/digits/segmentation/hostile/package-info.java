/** Pictures that are made to take much time and memory. */
package dev.digits.segmentation.hostile;
