/** From a mark to a 28x28 tile in MNIST's framing: {@link dev.digits.segmentation.tile.TileFramer}. */
package dev.digits.segmentation.tile;
