package dev.digits.segmentation.service.recognition;

import dev.digits.segmentation.service.config.SegmentationConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Context;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that work on drawings, and the bounded queue before them. */
@Singleton
final class WorkPool {
    /** Bytes of the heap for each drawing: a photograph takes up to 40 MB. */
    private static final long HEAP_A_DRAWING = 48L << 20;

    private final ThreadPoolExecutor threads;

    WorkPool(SegmentationConfig config, MeterRegistry meters) {
        Runtime machine = Runtime.getRuntime();
        int size = config.work().threads().orElse(size(machine.availableProcessors(), machine.maxMemory()));
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                size,
                size,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.work().queue()),
                work -> new Thread(work, "drawing-" + number.incrementAndGet()));
        threads.prestartAllCoreThreads();
        meters.gauge(
                "digits.segmentation.waiting", threads, pool -> pool.getQueue().size());
        meters.gauge("digits.segmentation.working", threads, ThreadPoolExecutor::getActiveCount);
    }

    /**
     * How many drawings are worked on at once when it is not set.
     *
     * @param heap the most that it may grow to, in bytes
     */
    static int size(int processors, long heap) {
        return (int) Math.min(processors + 2, Math.max(2, heap / HEAP_A_DRAWING));
    }

    /**
     * Runs work when a thread is free, within the caller's trace.
     *
     * @throws RejectedExecutionException at once, when too much waits already
     */
    void run(Runnable work) {
        threads.execute(Context.current().wrap(work));
    }

    void stop(@Observes ShutdownEvent shutdown) {
        threads.shutdown();
    }
}
