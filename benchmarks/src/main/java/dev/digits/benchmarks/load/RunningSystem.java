package dev.digits.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * A system that is up on this machine.
 *
 * @param name what the table calls it
 * @param gateway address of its API
 * @param processes ids of its services' processes
 */
record RunningSystem(String name, URI gateway, List<Long> processes) {
    /** Reads {@code NAME,URL,PID,PID...}. */
    static RunningSystem parse(String argument) {
        String[] parts = argument.split(",", -1);
        if (parts.length < 3) {
            throw new IllegalArgumentException("a system is NAME,URL,PID,PID..., not " + argument);
        }
        return new RunningSystem(
                parts[0],
                URI.create(parts[1]),
                Arrays.stream(parts).skip(2).map(Long::valueOf).toList());
    }

    /** Processor time that the services used since they started, user and system. */
    Duration processorTime() throws IOException {
        Duration sum = Duration.ZERO;
        for (long process : processes) {
            sum = sum.plus(ProcessHandle.of(process)
                    .flatMap(handle -> handle.info().totalCpuDuration())
                    .orElseThrow(() -> new IOException("process " + process + " of " + name + " has ended")));
        }
        return sum;
    }

    /** Resident memory of the services in MiB, from Linux's {@code /proc}. */
    double residentMebibytes() throws IOException {
        double kibibytes = 0;
        for (long process : processes) {
            for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    kibibytes += Double.parseDouble(line.replaceAll("[^0-9]", ""));
                }
            }
        }
        return kibibytes / 1024;
    }
}
