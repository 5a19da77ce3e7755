package dev.digits.training.unipen;

import dev.digits.segmentation.Stroke;

/**
 * What the pen did between two changes of up and down.
 *
 * @param down whether it wrote
 * @param way at least one point; units of the tablet's x, y down
 * @param writer as named where the component begins; empty if nobody is
 */
record Component(boolean down, Stroke way, String writer) {}
