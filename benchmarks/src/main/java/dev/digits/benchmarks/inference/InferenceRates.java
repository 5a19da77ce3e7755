package dev.digits.benchmarks.inference;

import dev.digits.model.NetworkEngine;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Tiles and strips a second of the bare forward pass, as rows of a Markdown table.
 *
 * <p>Arguments: the engine, {@code onnx-runtime} or {@code pytorch}; seconds of each measurement.
 */
public final class InferenceRates {

    private static final int[] BATCHES = {1, 8, 16, 64};
    private static final int[] STRIP_BATCHES = {1, 4, 8};
    /** At which an engine is compared with ONNX Runtime by itself. */
    private static final int[] COMPARED = {1, 64};

    private static final int[] THREADS = {1, 2};

    private InferenceRates() {}

    public static void main(String... arguments) throws Exception {
        String engine = arguments[0];
        double seconds = Double.parseDouble(arguments[1]);
        PrintStream out = System.out;
        BareForward bare = new BareForward(
                NetworkEngine.valueOf(engine.toUpperCase(Locale.ROOT).replace('-', '_')));
        besideTheSession(engine, bare, seconds, out);
        for (int threads : THREADS) {
            for (int batch : BATCHES) {
                double rate = bare.tiles(batch, threads, seconds);
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
                out.printf(
                        Locale.ROOT,
                        "| %s | bare strips, batch %d, %d threads | %.0f | | |%n",
                        engine,
                        batch,
                        threads,
                        rate);
            }
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
}
