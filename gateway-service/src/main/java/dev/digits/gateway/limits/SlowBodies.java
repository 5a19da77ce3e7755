package dev.digits.gateway.limits;

import dev.digits.gateway.config.GatewayConfig;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ends bodies that do not come within {@code limits.upload-time}, and takes the place from one that hardly comes while others wait for one.
 * Who sends a byte now and then would otherwise keep its place for all of that time, and a few dozen of such connections would keep
 * everybody out.
 */
@Singleton
final class SlowBodies {
    private static final long AGAIN_MILLIS = 500;

    private final Gate gate;
    private final Duration time;
    private final Duration grace;
    private final long leastBytesPerSecond;

    SlowBodies(GatewayConfig config, Gate gate) {
        this.gate = gate;
        this.time = config.limits().uploadTime();
        this.grace = config.limits().uploadGrace();
        this.leastBytesPerSecond = config.limits().leastUploadRate();
    }

    /** Looks after the body of a request that has got its place. To be called by the request's event loop. */
    void watch(RoutingContext request) {
        lookLater(request, System.nanoTime(), Math.min(grace.toMillis(), time.toMillis()));
    }

    private void lookLater(RoutingContext request, long since, long millis) {
        long timer = request.vertx().setTimer(millis, now -> look(request, since));
        request.addEndHandler(end -> request.vertx().cancelTimer(timer));
    }

    private void look(RoutingContext request, long since) {
        Upload upload = Upload.of(request);
        if (upload.isOver() || request.request().isEnded()) {
            return; // it has come, though it may not have been read yet
        }
        long nanos = System.nanoTime() - since;
        boolean isInTheWay = gate.isWaitedFor() && isSlow(request, nanos);
        if (isInTheWay || nanos >= time.toNanos()) {
            upload.giveUp();
        }
        // whoever has not begun to read cannot be told yet
        lookLater(request, since, AGAIN_MILLIS);
    }

    private boolean isSlow(RoutingContext request, long nanos) {
        return request.request().bytesRead() * TimeUnit.SECONDS.toNanos(1) < (double) leastBytesPerSecond * nanos;
    }
}
