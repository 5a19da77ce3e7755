package dev.digits.inference.batching;

/**
 * A tile that waits for its scores.
 *
 * @param id as its sink knows it
 * @param pixels 784 bytes, row-major, ink 255; not copied
 * @param sink who waits
 * @param arrivedNanos {@link System#nanoTime()} at its arrival
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PendingTile(int id, byte[] pixels, ScoreSink sink, long arrivedNanos) {

    boolean isWanted() {
        return sink.isWaiting();
    }
}
