package dev.digits.service.peer;

import io.grpc.ManagedChannel;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Has a channel try its lost connections again every second. By itself gRPC waits ever longer, up to two minutes; a replica that was
 * started again would get no call meanwhile, and none would be there when the next one is restarted.
 */
final class Reconnection {
    private static final long PAUSE_SECONDS = 1;

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "reconnection");
        thread.setDaemon(true);
        return thread;
    });

    private Reconnection() {}

    /** From now on, until the channel is shut down. */
    @SuppressWarnings("FutureReturnValueIgnored") // each try sees to the next one
    static void keepTrying(ManagedChannel channel) {
        TIMER.schedule(
                () -> {
                    if (!channel.isShutdown()) {
                        channel.resetConnectBackoff();
                        keepTrying(channel);
                    }
                },
                PAUSE_SECONDS,
                TimeUnit.SECONDS);
    }
}
