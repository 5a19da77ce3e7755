package dev.digits.inference.work;

/**
 * A strip that waits for its scores.
 *
 * @param width in pixels
 * @param pixels 32 rows of {@code width} bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PendingStrip(int id, int width, byte[] pixels, ScoreSink sink, long arrivedNanos) implements PendingWork {

    @Override
    public BatchShape shape() {
        return BatchShape.strips(width);
    }
}
