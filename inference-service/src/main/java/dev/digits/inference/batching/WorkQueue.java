package dev.digits.inference.batching;

import dev.digits.inference.config.ScoringLimits;
import dev.digits.inference.work.BatchShape;
import dev.digits.inference.work.PendingWork;
import dev.digits.inference.work.Stage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Strips and tiles that wait, first come, first served; bounded by what they weigh together. */
final class WorkQueue {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition();
    private final Map<BatchShape, Queue<PendingWork>> lanes = new HashMap<>();
    private final ScoringLimits limits;
    private int workers;
    private int weight;
    private boolean closed;

    /** A queue for as many workers as there shall be. */
    WorkQueue(ScoringLimits limits) {
        this.limits = limits;
        workers = limits.workers();
    }

    /** Adds an item, or returns false when the queue is full or closed. The last item let in may be of any weight. */
    boolean offer(PendingWork work) {
        lock.lock();
        try {
            if (closed || weight >= limits.queueCapacity()) {
                return false;
            }
            lanes.computeIfAbsent(work.shape(), shape -> new ArrayDeque<>()).add(work);
            weight += work.shape().weight();
            notEmpty.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for an item, then takes the oldest and the next ones of its shape, without waiting for more.
     *
     * @return as many as one forward pass may hold; empty when the queue is closed and nothing is left
     */
    List<PendingWork> take() {
        lock.lock();
        try {
            while (weight == 0 && !closed) {
                notEmpty.awaitUninterruptibly();
            }
            return oldestLane()
                    .map(lane -> remove(lane, limits.largestBatch(lane.element().shape())))
                    .orElse(List.of());
        } finally {
            lock.unlock();
        }
    }

    /** Takes in no more; what waits is still handed out. */
    void close() {
        lock.lock();
        try {
            closed = true;
            notEmpty.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * A worker takes no more. With the last one the queue closes.
     *
     * @return what waits and has no worker left to take it
     */
    List<PendingWork> leave() {
        lock.lock();
        try {
            workers--;
            if (workers > 0) {
                return List.of();
            }
            closed = true;
            List<PendingWork> left =
                    lanes.values().stream().flatMap(Queue::stream).toList();
            lanes.clear();
            weight = 0;
            return left;
        } finally {
            lock.unlock();
        }
    }

    /** Items of a stage that wait. */
    int length(Stage stage) {
        lock.lock();
        try {
            return lanes.entrySet().stream()
                    .filter(lane -> lane.getKey().stage() == stage)
                    .mapToInt(lane -> lane.getValue().size())
                    .sum();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Queue<PendingWork>> oldestLane() {
        return lanes.values().stream()
                .filter(lane -> !lane.isEmpty())
                .reduce((a, b) -> arrived(a) - arrived(b) <= 0 ? a : b);
    }

    private static long arrived(Queue<PendingWork> lane) {
        return lane.element().arrivedNanos();
    }

    private List<PendingWork> remove(Queue<PendingWork> lane, int most) {
        int size = Math.min(most, lane.size());
        // Memory is asked for before the first item leaves the queue, so that a lack of it loses none.
        List<PendingWork> batch = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            PendingWork work = lane.remove();
            weight -= work.shape().weight();
            batch.add(work);
        }
        return batch;
    }
}
