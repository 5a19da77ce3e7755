/**
 * Ink to draw on, to cut from and to frame, for the tiles that training makes itself.
 *
 * <p>Strokes and tiles go on a {@link dev.digits.training.canvas.Canvas}; {@link dev.digits.training.canvas.TileFrame}
 * makes a tile of what is there, as MNIST's digits were made. Tiles are {@code float[28*28]}, row-major, ink 1 on 0.
 */
package dev.digits.training.canvas;
