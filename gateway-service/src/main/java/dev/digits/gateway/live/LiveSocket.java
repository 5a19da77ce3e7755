package dev.digits.gateway.live;

import dev.digits.gateway.config.GatewayConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The WebSocket: ink in as it is drawn, recognitions out. */
@WebSocket(path = "/api/v1/live")
public final class LiveSocket {
    private static final Logger LOG = Logger.getLogger(LiveSocket.class);

    /** Try again later (IANA WebSocket close codes). */
    private static final CloseReason FULL = new CloseReason(1013, "too many connections, try again later");

    private static final CloseReason BROKEN = new CloseReason(1009, "a message is larger than is read, or broke off");

    private final Map<String, LiveSession> sessions = new ConcurrentHashMap<>();
    private final LiveReader reader;
    private final int maxConnections;

    LiveSocket(LiveReader reader, GatewayConfig config, MeterRegistry meters) {
        this.reader = reader;
        this.maxConnections = config.live().maxConnections();
        meters.gauge("digits.live.connections", sessions, Map::size);
    }

    /** Someone begins to draw. */
    @OnOpen
    @NonBlocking
    Uni<Void> opened(WebSocketConnection connection) {
        if (sessions.size() >= maxConnections) {
            return connection.close(FULL);
        }
        sessions.put(connection.id(), new LiveSession(connection, reader, Infrastructure.getDefaultWorkerPool()));
        return Uni.createFrom().voidItem();
    }

    /** The drawing as it is now. Waits for no thread: the framework would queue all messages that come meanwhile. */
    @OnTextMessage
    @NonBlocking
    void drawn(String message, WebSocketConnection connection) {
        LiveSession session = sessions.get(connection.id());
        if (session != null) {
            session.drawn(message);
        }
    }

    /** The connection has ended. */
    @OnClose
    @NonBlocking
    void closed(WebSocketConnection connection) {
        LiveSession session = sessions.remove(connection.id());
        if (session != null) {
            session.close();
        }
    }

    /**
     * The connection broke, or a message in several frames is larger than is read: Vert.x reports that and leaves the connection open, in the
     * middle of a message.
     */
    @OnError
    Uni<Void> broken(Throwable failure, WebSocketConnection connection) {
        LOG.debugf("event=live-broken connection=%s reason=\"%s\"", connection.id(), failure.getMessage());
        return connection.isOpen() ? connection.close(BROKEN) : Uni.createFrom().voidItem();
    }
}
