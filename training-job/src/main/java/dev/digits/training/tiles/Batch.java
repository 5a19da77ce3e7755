package dev.digits.training.tiles;

/**
 * What one step learns from.
 *
 * @param size tiles
 * @param inputs {@code size*28*28} normalised values
 * @param targets probabilities, one row a tile, in the order of the network's outputs
 * @param labels what each tile shows, 0 to 10
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one thread to another and never compared
public record Batch(int size, float[] inputs, float[] targets, byte[] labels) {}
