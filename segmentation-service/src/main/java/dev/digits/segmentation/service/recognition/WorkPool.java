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
    private final ThreadPoolExecutor threads;

    WorkPool(SegmentationConfig config, MeterRegistry meters) {
        int size = config.work().threads().orElse(Runtime.getRuntime().availableProcessors() + 2);
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
