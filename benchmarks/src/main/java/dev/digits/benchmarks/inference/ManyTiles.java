package dev.digits.benchmarks.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How much the memory of a running inference service grows while it scores many tiles, as a row of a Markdown table: resident memory after the
 * first tenth, then at the end.
 *
 * <p>Arguments: host:port of the service; its process; number of tiles.
 */
public final class ManyTiles {
    private static final int CLIENTS = 64;
    private static final int IN_A_STREAM = 8;
    private static final double SECONDS = 2;

    private ManyTiles() {}

    public static void main(String... arguments) throws InterruptedException, IOException {
        Path status = Path.of("/proc", arguments[1], "status");
        long count = Long.parseLong(arguments[2]);
        try (GrpcLoad load = new GrpcLoad(arguments[0])) {
            send(load, count / 10);
            double warm = residentMebibytes(status);
            send(load, count - count / 10);
            double end = residentMebibytes(status);
            System.out.printf(
                    Locale.ROOT,
                    "| %,d tiles over gRPC | %.0f MiB after the first tenth, %.0f MiB at the end | %+.1f %% |%n",
                    count,
                    warm,
                    end,
                    100 * (end / warm - 1));
        }
    }

    private static void send(GrpcLoad load, long count) throws InterruptedException {
        for (double sent = 0; sent < count; ) {
            sent += SECONDS * load.tilesAtOnce(CLIENTS, IN_A_STREAM, SECONDS).perSecond();
        }
    }

    private static double residentMebibytes(Path status) throws IOException {
        String line = Files.readAllLines(status).stream()
                .filter(text -> text.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
    }
}
