package dev.digits.benchmarks.inference;

import dev.digits.model.NetworkEngine;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Tiles and strips a second over gRPC beside the bare forward pass, as rows of a Markdown table.
 *
 * <p>Arguments: host:port of a running inference service, or {@code -} for the bare pass alone; the engine, {@code
 * onnx-runtime} or {@code pytorch}; seconds of each measurement.
 */
public final class InferenceRates {

    private static final int[] CLIENTS = {1, 8, 64};
    private static final int[] BATCHES = {1, 8, 16, 64};
    private static final int[] STRIP_BATCHES = {1, 4, 8};
    /** At which an engine is compared with ONNX Runtime by itself. */
    private static final int[] COMPARED = {1, 64};

    private static final int[] THREADS = {1, 2};
    private static final int TILES_IN_A_STREAM = 8;
    private static final int STRIPS_IN_A_STREAM = 2;

    private InferenceRates() {}

    public static void main(String... arguments) throws Exception {
        String engine = arguments[1];
        double seconds = Double.parseDouble(arguments[2]);
        PrintStream out = System.out;
        BareForward bare = new BareForward(
                NetworkEngine.valueOf(engine.toUpperCase(Locale.ROOT).replace('-', '_')));
        besideTheSession(engine, bare, seconds, out);
        double bestTiles = 0;
        double bestStrips = 0;
        for (int threads : THREADS) {
            for (int batch : BATCHES) {
                double rate = bare.tiles(batch, threads, seconds);
                bestTiles = Math.max(bestTiles, rate);
                out.printf(
                        Locale.ROOT,
                        "| %s | bare tiles, batch %d, %d threads | %.0f | | |%n",
                        engine,
                        batch,
                        threads,
                        rate);
            }
            for (int batch : STRIP_BATCHES) {
                double rate = bare.strips(batch, threads, seconds);
                bestStrips = Math.max(bestStrips, rate);
                out.printf(
                        Locale.ROOT,
                        "| %s | bare strips, batch %d, %d threads | %.0f | | |%n",
                        engine,
                        batch,
                        threads,
                        rate);
            }
        }
        if (!arguments[0].equals("-")) {
            overGrpc(arguments[0], engine, seconds, bestTiles, bestStrips, out);
        }
    }

    /** One thread each, in turns, so that what else the machine does meets both. */
    private static void besideTheSession(String engine, BareForward bare, double seconds, PrintStream out)
            throws Exception {
        BareSession session = new BareSession();
        for (int batch : COMPARED) {
            print(out, engine, "tiles", batch, bare.tiles(batch, 1, seconds), session.tiles(batch, seconds));
            print(out, engine, "strips", batch, bare.strips(batch, 1, seconds), session.strips(batch, seconds));
        }
    }

    private static void print(PrintStream out, String engine, String items, int batch, double rate, double session) {
        out.printf(
                Locale.ROOT,
                "| %s | %s, batch %d, 1 thread, as share of ONNX Runtime by itself (%.0f) | %.0f | %.2f of it | |%n",
                engine,
                items,
                batch,
                session,
                rate,
                rate / session);
    }

    private static void overGrpc(
            String address, String engine, double seconds, double bestTiles, double bestStrips, PrintStream out)
            throws InterruptedException {
        try (GrpcLoad load = new GrpcLoad(address)) {
            for (int clients : CLIENTS) {
                print(out, engine, "tiles", clients, load.tiles(clients, TILES_IN_A_STREAM, seconds), bestTiles);
                print(out, engine, "strips", clients, load.strips(clients, STRIPS_IN_A_STREAM, seconds), bestStrips);
            }
        }
    }

    private static void print(PrintStream out, String engine, String items, int clients, Rate rate, double bestBare) {
        out.printf(
                Locale.ROOT,
                "| %s | gRPC %s, %d clients | %.0f | %.0f %% | %.1f ms%s |%n",
                engine,
                items,
                clients,
                rate.perSecond(),
                100 * rate.perSecond() / bestBare,
                rate.medianMilliseconds(),
                rate.failed() == 0 ? "" : ", " + rate.failed() + " streams refused");
    }
}
