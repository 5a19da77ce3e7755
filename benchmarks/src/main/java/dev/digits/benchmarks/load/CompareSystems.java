package dev.digits.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/**
 * Sends two running systems the same drawings in turns, at several numbers of clients, and prints a table. Arguments: folder
 * of drawings, drawings a round, rounds, rounds before that which are not counted, seconds that a round may take, the two systems
 * ({@link RunningSystem#parse}).
 */
public final class CompareSystems {
    private static final int[] CLIENTS = {1, 4, 16};

    private final LoadRound round;
    private final int rounds;
    private final int uncounted;
    private final RunningSystem base;
    private final RunningSystem changed;

    private CompareSystems(LoadRound round, int rounds, int uncounted, RunningSystem base, RunningSystem changed) {
        this.round = round;
        this.rounds = rounds;
        this.uncounted = uncounted;
        this.base = base;
        this.changed = changed;
    }

    /** Runs it; {@code benchmarks/compare} calls this. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        List<KnownDrawing> drawings = KnownDrawing.some(Path.of(args[0]), Integer.parseInt(args[1]));
        LoadRound round = new LoadRound(drawings, Duration.ofSeconds(Long.parseLong(args[4])));
        new CompareSystems(
                        round,
                        Integer.parseInt(args[2]),
                        Integer.parseInt(args[3]),
                        RunningSystem.parse(args[5]),
                        RunningSystem.parse(args[6]))
                .run();
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        // Java compiles what runs often
        for (int i = 0; i < uncounted; i++) {
            round.run(base, 4);
            round.run(changed, 4);
        }
        System.out.printf(
                Locale.ROOT,
                "%7s %-12s %8s %6s %7s %10s %8s %8s %8s %11s %7s%n",
                "clients",
                "system",
                "drawings",
                "failed",
                "right %",
                "drawings/s",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "CPU ms each",
                "RSS MiB");
        for (int clients : CLIENTS) {
            compare(clients);
        }
    }

    private void compare(int clients) throws IOException, InterruptedException, ExecutionException {
        Measurement ofBase = null;
        Measurement ofChanged = null;
        for (int i = 0; i < rounds; i++) {
            // each goes first in every other round, so that what drifts on the machine meets both alike
            if (i % 2 == 0) {
                ofBase = both(ofBase, round.run(base, clients));
            }
            ofChanged = both(ofChanged, round.run(changed, clients));
            if (i % 2 == 1) {
                ofBase = both(ofBase, round.run(base, clients));
            }
        }
        printRow(clients, base.name(), ofBase);
        printRow(clients, changed.name(), ofChanged);
        printRatios(clients, ofBase, ofChanged);
    }

    private static Measurement both(Measurement earlier, Measurement later) {
        return earlier == null ? later : earlier.then(later);
    }

    private static void printRow(int clients, String name, Measurement of) {
        System.out.printf(
                Locale.ROOT,
                "%7d %-12s %8d %6d %7.1f %10.1f %8.1f %8.1f %8.1f %11.1f %7.0f%n",
                clients,
                name,
                of.readings().size(),
                of.failed(),
                100 * of.right(),
                of.drawingsPerSecond(),
                of.percentile(0.5),
                of.percentile(0.95),
                of.percentile(0.99),
                of.processorMillisecondsPerDrawing(),
                of.residentMebibytes());
    }

    private void printRatios(int clients, Measurement ofBase, Measurement of) {
        System.out.printf(
                Locale.ROOT,
                "%7d %-12s %8s %6s %7s %10.2f %8.2f %8.2f %8.2f %11.2f %7.2f%n",
                clients,
                changed.name() + "/" + base.name(),
                "",
                "",
                "",
                of.drawingsPerSecond() / ofBase.drawingsPerSecond(),
                of.percentile(0.5) / ofBase.percentile(0.5),
                of.percentile(0.95) / ofBase.percentile(0.95),
                of.percentile(0.99) / ofBase.percentile(0.99),
                of.processorMillisecondsPerDrawing() / ofBase.processorMillisecondsPerDrawing(),
                of.residentMebibytes() / ofBase.residentMebibytes());
    }
}
