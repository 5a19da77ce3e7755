package dev.digits.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What the work on one input may take. The inputs here are small: what takes long grows faster than it should. */
public final class Bounds {
    /** Of the processor; under instrumentation, and for the first input of a process too. */
    private static final long MOST_NANOS = 5_000_000_000L;
    /** Beside the heap, which is bounded by itself. */
    private static final long MOST_NATIVE_BYTES = 256L << 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Bounds() {}

    /** Work that may fail in ways that are its own business. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** Does the work, and fails when it took too long. */
    public static void inTime(Work work) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        assertThat(THREADS.getCurrentThreadCpuTime() - start)
                .as("nanoseconds of the processor")
                .isLessThan(MOST_NANOS);
    }

    /** Does work on native memory, and fails when it took too long or too much memory. */
    public static void inTimeAndMemory(Work work) throws Exception {
        long before = ResidentMemory.startPeak();
        inTime(work);
        assertThat(ResidentMemory.peak() - before).as("bytes of native memory").isLessThan(MOST_NATIVE_BYTES);
    }
}
