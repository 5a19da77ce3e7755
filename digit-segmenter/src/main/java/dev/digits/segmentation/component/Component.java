package dev.digits.segmentation.component;

import dev.digits.segmentation.Box;

/**
 * Connected ink.
 *
 * @param label from 1, unique in its picture
 * @param area pixels of ink
 */
record Component(int label, Box box, int area) {}
