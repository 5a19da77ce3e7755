package dev.digits.system.faults;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A port of 127.0.0.1 that leads to another one, and can fail as the network between them may: cut, silent or slow. The {@link Vertx}
 * must have one event loop; all connections are served by it.
 */
final class FaultyLink {
    private static final String HOST = "127.0.0.1";

    private final Vertx vertx;
    private final NetClient client;
    private final int target;
    private final int port;
    private NetServer server;

    /** A connection of an earlier era passes nothing on. */
    private final AtomicInteger era = new AtomicInteger();

    private volatile boolean silent;
    private volatile Duration delay = Duration.ZERO;

    /** A link that passes everything on. */
    FaultyLink(Vertx vertx, int target) {
        this.vertx = vertx;
        this.client = vertx.createNetClient();
        this.target = target;
        this.port = listen(0);
    }

    /** Where callers reach the target. */
    int port() {
        return port;
    }

    /** Closes all connections and refuses new ones, until {@link #reconnect}. */
    void cut() {
        await(server.close());
    }

    /** Accepts connections again after {@link #cut}. */
    void reconnect() {
        listen(port);
    }

    /**
     * Passes nothing on and says so to nobody: connections stay open and new ones are accepted, until {@link #speak}. They stay silent for
     * ever, as where a machine lost its power or a firewall its memory.
     */
    void fallSilent() {
        silent = true;
        era.incrementAndGet();
    }

    /** Passes on what comes by new connections after {@link #fallSilent}. */
    void speak() {
        silent = false;
    }

    /** Passes on later, in both directions; zero: at once. */
    void delay(Duration later) {
        delay = later;
    }

    private int listen(int at) {
        server = vertx.createNetServer().connectHandler(this::accept);
        return await(server.listen(at, HOST)).actualPort();
    }

    private void accept(NetSocket caller) {
        if (silent) {
            return;
        }
        int opened = era.get();
        caller.pause();
        client.connect(target, HOST)
                .onFailure(away -> caller.close())
                .onSuccess(service -> {
                    passOn(caller, service, opened);
                    passOn(service, caller, opened);
                    caller.resume();
                });
    }

    private void passOn(NetSocket from, NetSocket to, int opened) {
        Queue<Buffer> held = new ArrayDeque<>();
        from.handler(bytes -> {
            if (opened != era.get()) {
                return;
            }
            held.add(bytes);
            if (delay.isZero() && held.size() == 1) {
                to.write(held.remove());
            } else { // timers of one size each release what is oldest: the order is kept when the delay changes
                vertx.setTimer(Math.max(1, delay.toMillis()), timer -> to.write(held.remove()));
            }
        });
        from.closeHandler(closed -> {
            if (opened == era.get()) {
                to.close();
            }
        });
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
