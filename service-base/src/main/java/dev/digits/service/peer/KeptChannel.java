package dev.digits.service.peer;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A channel whose connections are looked after every second.
 *
 * <ul>
 *   <li>Those that were lost are tried again. By itself gRPC waits ever longer, up to two minutes; a replica that was started again would
 *       get no call meanwhile, and none would be there when the next one is restarted.
 *   <li>They are replaced when a call has waited for two seconds without a sign of an answer: a connection whose other end has vanished
 *       without a word (no power, a firewall that forgot it) looks open, or as if it were being opened, and gRPC's keep-alive sees it
 *       after 15 s at the soonest. Calls that are under way keep the old connections, so that a service that is only slow loses none.
 * </ul>
 */
final class KeptChannel extends Channel {
    private static final long PAUSE_SECONDS = 1;
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "connections");
        thread.setDaemon(true);
        return thread;
    });

    private final ManagedChannel connections;
    private final WaitingCalls waiting = new WaitingCalls();
    private final Channel calls;
    /** {@link System#nanoTime}; of the timer's thread. */
    private long renewed = System.nanoTime();

    KeptChannel(ManagedChannel connections) {
        this.connections = connections;
        this.calls = ClientInterceptors.intercept(connections, waiting, new LostConnections());
    }

    /** Connects, does not wait, and looks after the connections from now on until the channel is shut down. */
    void keep() {
        connections.getState(true);
        lookLater();
    }

    /** Tries lost connections again at once. */
    void tryAgain() {
        connections.resetConnectBackoff();
    }

    @Override
    public <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method, CallOptions options) {
        return calls.newCall(method, options);
    }

    @Override
    public String authority() {
        return connections.authority();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // each look sees to the next one
    private void lookLater() {
        TIMER.schedule(
                () -> {
                    if (!connections.isShutdown()) {
                        look();
                        lookLater();
                    }
                },
                PAUSE_SECONDS,
                TimeUnit.SECONDS);
    }

    private void look() {
        tryAgain();
        long now = System.nanoTime();
        if (waiting.anySentBetween(renewed, now - SILENCE_NANOS)) {
            renewed = now;
            connections.enterIdle();
            connections.getState(true);
        }
    }
}
