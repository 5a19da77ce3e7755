package dev.digits.inference.work;

/** A strip or a tile that waits for its scores. */
public sealed interface PendingWork permits PendingStrip, PendingTile {

    /** As its sink knows it. */
    int id();

    /** {@link BatchShape#bytes} bytes, row-major, ink 255 on 0; not copied. */
    byte[] pixels();

    /** Who waits. */
    ScoreSink sink();

    /** {@link System#nanoTime()} at its arrival. */
    long arrivedNanos();

    /** With what it can share a forward pass. */
    BatchShape shape();
}
