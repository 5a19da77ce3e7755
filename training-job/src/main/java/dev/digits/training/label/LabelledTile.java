package dev.digits.training.label;

/**
 * A tile and what it shows.
 *
 * @param pixels 784 values, row-major, ink 1 on 0
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record LabelledTile(float[] pixels, TileLabel label) {}
