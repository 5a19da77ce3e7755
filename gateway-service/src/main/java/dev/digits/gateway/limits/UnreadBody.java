package dev.digits.gateway.limits;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/** The body of a request that was answered without it. */
final class UnreadBody {
    private static final long LINGER_MILLIS = TimeUnit.SECONDS.toMillis(2);

    private UnreadBody() {}

    /**
     * Takes what is still coming for a moment, so that the caller gets to read the answer; then closes the connection unless all
     * of the body came.
     */
    static void discard(RoutingContext request) {
        HttpServerRequest body = request.request();
        if (body.isEnded()) {
            return;
        }
        long timer = request.vertx()
                .setTimer(LINGER_MILLIS, late -> body.connection().close());
        body.handler(chunk -> {})
                .endHandler(whole -> request.vertx().cancelTimer(timer))
                .resume();
    }
}
