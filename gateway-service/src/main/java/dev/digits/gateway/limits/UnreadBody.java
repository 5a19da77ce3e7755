package dev.digits.gateway.limits;

import io.netty.handler.codec.http2.Http2Error;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/** The body of a request that was answered without it. */
final class UnreadBody {
    private static final long LINGER_MILLIS = TimeUnit.SECONDS.toMillis(2);

    private UnreadBody() {}

    /** Says in the answer that no further request will be read behind the body. In HTTP/2 a body is a stream of its own. */
    static void announce(RoutingContext request) {
        if (!hasStream(request.request())) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    /** Announces that the rest of a body will not be read, and discards it when the answer has been sent. Any thread may call. */
    static void leave(RoutingContext request) {
        announce(request);
        request.addEndHandler(sent -> discard(request));
    }

    /**
     * Takes what is still coming for a moment, so that the caller gets to read the answer; then ends the stream, or with HTTP/1 the
     * connection, unless all of the body came.
     */
    static void discard(RoutingContext request) {
        HttpServerRequest body = request.request();
        if (body.isEnded()) {
            return;
        }
        long timer = request.vertx().setTimer(LINGER_MILLIS, late -> {
            if (hasStream(body)) {
                body.response().reset(Http2Error.NO_ERROR.code());
            } else {
                body.connection().close();
            }
        });
        body.handler(chunk -> {})
                .endHandler(whole -> request.vertx().cancelTimer(timer))
                .resume();
    }

    private static boolean hasStream(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2;
    }
}
