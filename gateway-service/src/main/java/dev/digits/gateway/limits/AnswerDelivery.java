package dev.digits.gateway.limits;

import dev.digits.gateway.config.GatewayConfig;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2Error;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Follows an answer until it has been sent. The end handlers of a request run when its answer is queued, and the answer of a caller
 * who does not read stays in memory then. A connection on which an answer is not sent within {@code limits.answer-time} from its first byte,
 * and the time that its length takes at {@code limits.least-download-rate}, is ended, in HTTP/2 the stream.
 */
@Singleton
final class AnswerDelivery {
    private static final Logger LOG = Logger.getLogger(AnswerDelivery.class);
    /** A response has one close handler, which the routing has. */
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Duration time;
    private final int leastBytesPerSecond;

    AnswerDelivery(GatewayConfig config) {
        this.time = config.limits().answerTime();
        this.leastBytesPerSecond = config.limits().leastDownloadRate();
    }

    /**
     * Has something done when the answer of a request has been sent, or its caller has gone. To be called by the request's event loop, before
     * the request goes on.
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the action is the end of it
    void whenOver(RoutingContext request, Runnable action) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        over.thenRun(action);
        request.addHeadersEndHandler(begin -> {
            long timer = request.vertx().setTimer(millis(request.response()), late -> end(request.request()));
            over.thenRun(() -> request.vertx().cancelTimer(timer));
        });
        request.addEndHandler(end -> {
            if (end.failed()) {
                over.complete(null);
            } else if (isStream(request.request())) {
                request.vertx().runOnContext(now -> lookAtStream(request.vertx(), request.request(), over));
            } else {
                followConnection(request.request(), over);
            }
        });
    }

    private long millis(HttpServerResponse answer) {
        String length = answer.headers().get(HttpHeaders.CONTENT_LENGTH);
        return length == null || leastBytesPerSecond == 0
                ? time.toMillis()
                : time.plusSeconds(Long.parseLong(length) / leastBytesPerSecond).toMillis();
    }

    /** What is written behind the answer is sent behind it. */
    private static void followConnection(HttpServerRequest request, CompletableFuture<Void> over) {
        Channel channel = context(request).channel();
        channel.eventLoop()
                .execute(() -> channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(sent -> over.complete(null)));
    }

    /** A stream is closed when its last frame has been sent; one whose request is not over got a refusal, which is short. */
    private static void lookAtStream(Vertx vertx, HttpServerRequest request, CompletableFuture<Void> over) {
        if (request.response().closed() || !request.isEnded()) {
            over.complete(null);
        } else {
            vertx.setTimer(LOOK_AGAIN_MILLIS, now -> lookAtStream(vertx, request, over));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what was to be sent fails then
    private void end(HttpServerRequest request) {
        LOG.debugf("event=answer-not-taken path=\"%s\"", request.path());
        if (isStream(request)) {
            request.response().reset(Http2Error.CANCEL.code());
        } else {
            context(request).close();
        }
    }

    private static boolean isStream(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2;
    }

    /** Where closing begins in front of what Vert.x queues: closing the channel itself waits there until the answer has been sent. */
    private static ChannelHandlerContext context(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channelHandlerContext();
    }
}
