package dev.digits.benchmarks.training;

import com.sun.management.OperatingSystemMXBean;
import dev.digits.training.job.SpeedTrial;
import java.lang.management.ManagementFactory;

/**
 * One way's turn.
 *
 * @param tiles that were in its steps
 * @param seconds that it took
 * @param cpuSeconds that all threads of the process worked meanwhile; counts when the machine is not quiet
 */
record Turn(int tiles, double seconds, double cpuSeconds) {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    static Turn of(SpeedTrial trial, SpeedTrial.Way way) throws InterruptedException {
        long start = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        int tiles = trial.epoch(way);
        return new Turn(tiles, (System.nanoTime() - start) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
    }

    double tilesPerSecond() {
        return tiles / seconds;
    }

    double tilesPerCpuSecond() {
        return tiles / cpuSeconds;
    }
}
