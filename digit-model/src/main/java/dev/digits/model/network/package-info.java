/**
 * The two residual networks, one that reads a strip of a line and one that reads a tile: sizes in, DJL blocks out.
 *
 * <p>Read {@link dev.digits.model.network.LineArchitecture} and {@link dev.digits.model.network.Architecture} first: they
 * hold every size. {@link dev.digits.model.network.LineNetwork} and {@link dev.digits.model.network.TileNetwork} build
 * the blocks from them, and {@link dev.digits.model.network.NamedParameters} gives a block's parameters the names under
 * which they are stored.
 *
 * <p>Both follow He et al., "Deep Residual Learning for Image Recognition" (2016), section 3.3: basic blocks of two 3x3
 * convolutions and projection shortcuts where the shape changes. They differ behind that: global average pooling for the
 * tile, one column of scores for every second pixel for the line.
 */
package dev.digits.model.network;
