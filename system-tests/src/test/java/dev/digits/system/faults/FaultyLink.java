package dev.digits.system.faults;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    /** A connection of an earlier era passes nothing on. */
    private final AtomicInteger era = new AtomicInteger();

    private final Set<NetSocket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean silent;
    private volatile Duration delay = Duration.ZERO;

    /** A link that passes everything on. */
    FaultyLink(Vertx vertx, int target) {
        this.vertx = vertx;
        this.client = vertx.createNetClient();
        this.target = target;
        this.port = vertx.createNetServer()
                .connectHandler(this::accept)
                .listen(0, HOST)
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    /** Where callers reach the target. */
    int port() {
        return port;
    }

    /** Closes all connections, and new ones at once, until {@link #reconnect}. */
    void cut() {
        cut = true;
        open.forEach(NetSocket::close);
    }

    /** Leaves connections open again after {@link #cut}. */
    void reconnect() {
        cut = false;
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

    private void accept(NetSocket caller) {
        open.add(caller);
        if (cut) {
            caller.close();
        }
        if (cut || silent) {
            return;
        }
        int opened = era.get();
        caller.pause();
        client.connect(target, HOST).onFailure(away -> caller.close()).onSuccess(service -> {
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
            } else { // a timer releases what is oldest, whatever set it: the order is kept when the delay changes
                vertx.setTimer(Math.max(1, delay.toMillis()), timer -> to.write(held.remove()));
            }
        });
        from.exceptionHandler(broken -> from.close());
        from.closeHandler(closed -> {
            open.remove(from);
            if (opened == era.get()) {
                to.close();
            }
        });
    }
}
