/**
 * Tiles as reading a drawing makes them: right cuts of digits that touched a neighbour, and wrong ones.
 *
 * <p>MNIST's digits are whole and stand alone, but what the network is asked about at work comes from a segmenter, which
 * cuts touching digits apart, now rightly, now wrongly. {@link dev.digits.training.cuts.CutTiles} writes digits of a data
 * set side by side, lets that very segmenter find its candidates, and keeps those of which it is plain what they are
 * (LeCun et al. 1998, section VII, train their recogniser on segmentations too). Tiles are {@code byte[28*28]}, row-major,
 * ink 255 on 0.
 */
package dev.digits.training.cuts;
