package dev.digits.service.peer;

import io.grpc.NameResolver;
import io.grpc.SynchronizationContext;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Has another resolver look up its name again after each pause, for as long as the channel uses it. gRPC calls it in the channel's
 * synchronisation context, and so does the timer here.
 */
final class RefreshedNameResolver extends NameResolver {
    private final NameResolver names;
    private final Duration pause;
    private final SynchronizationContext channel;
    private final ScheduledExecutorService timer;
    private SynchronizationContext.ScheduledHandle next;
    private boolean ended;

    RefreshedNameResolver(NameResolver names, Duration pause, Args args) {
        this.names = names;
        this.pause = pause;
        this.channel = args.getSynchronizationContext();
        this.timer = args.getScheduledExecutorService();
    }

    @Override
    public String getServiceAuthority() {
        return names.getServiceAuthority();
    }

    @Override
    public void start(Listener2 listener) {
        names.start(listener);
        refreshLater();
    }

    @Override
    public void refresh() {
        names.refresh();
    }

    @Override
    public void shutdown() {
        ended = true;
        if (next != null) {
            next.cancel();
        }
        names.shutdown();
    }

    private void refreshLater() {
        if (!ended) {
            next = channel.schedule(
                    () -> {
                        names.refresh();
                        refreshLater();
                    },
                    pause.toNanos(),
                    TimeUnit.NANOSECONDS,
                    timer);
        }
    }
}
