/**
 * The residual network that reads one tile: sizes in, DJL block out.
 *
 * <p>Read {@link dev.digits.model.network.Architecture} first: it holds every size. {@link
 * dev.digits.model.network.DigitNetwork} builds the block from it, and {@link
 * dev.digits.model.network.NamedParameters} gives the block's parameters the names under which they are stored.
 *
 * <p>The network follows He et al., "Deep Residual Learning for Image Recognition" (2016), section 3.3: basic blocks of
 * two 3x3 convolutions, projection shortcuts where the shape changes, global average pooling before the last layer.
 */
package dev.digits.model.network;
