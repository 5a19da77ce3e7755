package dev.digits.system.faults;

import dev.digits.system.RunningSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random faults in a row under load: {@code -Ddigits.faults=} of them (5 unless given, 31 at most), drawn by {@code -Ddigits.seed=}, which
 * is printed.
 */
class RandomFaultsTest {
    private static final int FAULTS = Integer.getInteger("digits.faults", 5);
    private static final long SEED = Long.getLong("digits.seed", 40);

    @TempDir
    private Path folder;

    @Test
    void keepsItsPromiseThroughRandomFaultsInARow() throws Exception {
        System.out.printf("%d faults, -Ddigits.seed=%d%n", FAULTS, SEED);
        Random random = new Random(SEED);
        try (FaultyNetwork network = new FaultyNetwork();
                RunningSystem system = RunningSystem.start(folder, network)) {
            Faults faults = new Faults(system, network);
            Trial trial = Trial.ofReading(system.gateway());
            for (int nth = 0; nth < FAULTS; nth++) {
                Fault fault = faults.random(random, nth);
                Duration lasts = Duration.ofMillis(500 + random.nextInt(3_000));
                System.out.printf("%d. %s for %d ms%n", nth + 1, fault.title(), lasts.toMillis());
                trial.of(fault, lasts);
            }
        }
    }
}
