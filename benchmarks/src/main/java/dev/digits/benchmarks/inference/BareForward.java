package dev.digits.benchmarks.inference;

import dev.digits.model.NetworkEngine;
import dev.digits.model.ReaderNetworks;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.ModelFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The bundled networks in this process, on as many threads as workers, each with networks of its own. */
final class BareForward {

    private final NetworkEngine engine;
    private final Items items = new Items();

    BareForward(NetworkEngine engine) {
        this.engine = engine;
    }

    /** A forward pass of a batch. */
    interface Pass {
        void run(ReaderNetworks networks);
    }

    /** Tiles a second. */
    double tiles(int batch, int threads, double seconds) throws InterruptedException, ExecutionException {
        byte[][] tiles = new byte[batch][];
        for (int i = 0; i < batch; i++) {
            tiles[i] = items.tile(i);
        }
        return batch * passes(networks -> networks.classify(tiles), threads, seconds);
    }

    /** Strips a second. */
    double strips(int batch, int threads, double seconds) throws InterruptedException, ExecutionException {
        byte[][] strips = new byte[batch][];
        for (int i = 0; i < batch; i++) {
            strips[i] = items.strip(i);
        }
        return batch * passes(networks -> networks.read(strips, Items.STRIP_WIDTH), threads, seconds);
    }

    private double passes(Pass pass, int threads, double seconds) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Double>> work = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                work.add(() -> passes(pass, seconds));
            }
            double sum = 0;
            for (Future<Double> rate : workers.invokeAll(work)) {
                sum += rate.get();
            }
            return sum;
        } finally {
            workers.shutdown();
        }
    }

    private double passes(Pass pass, double seconds) throws DamagedModelException {
        try (ReaderNetworks networks = ReaderNetworks.load(ModelFiles.bundled(), engine)) {
            repeat(pass, networks, seconds / 3);
            return repeat(pass, networks, seconds);
        }
    }

    private static double repeat(Pass pass, ReaderNetworks networks, double seconds) {
        long start = System.nanoTime();
        long end = start + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        long passes = 0;
        while (System.nanoTime() < end) {
            pass.run(networks);
            passes++;
        }
        return passes * 1e9 / (System.nanoTime() - start);
    }
}
