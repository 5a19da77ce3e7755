package dev.digits.inference.batching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tiles that wait, first come, first served; bounded. */
final class TileQueue {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition();
    private final Queue<PendingTile> tiles = new ArrayDeque<>();
    private final int capacity;
    private boolean closed;

    TileQueue(int capacity) {
        this.capacity = capacity;
    }

    /** Adds a tile, or returns false when the queue is full or closed. */
    boolean offer(PendingTile tile) {
        lock.lock();
        try {
            if (closed || tiles.size() >= capacity) {
                return false;
            }
            tiles.add(tile);
            notEmpty.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a tile, then takes it and what is queued behind it, without waiting for more.
     *
     * @param most tiles to take
     * @return empty when the queue is closed and nothing is left
     */
    List<PendingTile> take(int most) {
        lock.lock();
        try {
            while (tiles.isEmpty() && !closed) {
                notEmpty.awaitUninterruptibly();
            }
            List<PendingTile> batch = new ArrayList<>(Math.min(most, tiles.size()));
            while (batch.size() < most && !tiles.isEmpty()) {
                batch.add(tiles.remove());
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more tiles; those that wait are still handed out. */
    void close() {
        lock.lock();
        try {
            closed = true;
            notEmpty.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int length() {
        lock.lock();
        try {
            return tiles.size();
        } finally {
            lock.unlock();
        }
    }
}
