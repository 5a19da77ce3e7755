package dev.digits.inference.work;

/**
 * A tile that waits for its scores.
 *
 * @param pixels 784 bytes, 28x28
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PendingTile(int id, byte[] pixels, ScoreSink sink, long arrivedNanos) implements PendingWork {

    @Override
    public BatchShape shape() {
        return BatchShape.TILES;
    }
}
