/**
 * Tells ink from paper, whatever the colour of either: {@link dev.digits.segmentation.binarise.InkExtractor} turns a
 * picture into a grey picture of its ink alone, 0 paper to 255 full ink.
 */
package dev.digits.segmentation.binarise;
