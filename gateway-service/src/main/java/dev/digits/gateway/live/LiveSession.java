package dev.digits.gateway.live;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/**
 * One connection: reads the newest drawing, one at a time, and answers each that it has begun before it begins the next.
 * Drawings that were overtaken while they waited are never parsed and never answered. When the connection goes, what is
 * being read is called back.
 */
final class LiveSession {
    private static final Logger LOG = Logger.getLogger(LiveSession.class);

    private final LatestWins<String> drawings = new LatestWins<>();
    private final WebSocketConnection connection;
    private final String client;
    private final LiveReader reader;
    private final Executor worker;
    private LiveReading current;
    private boolean closed;

    LiveSession(WebSocketConnection connection, LiveReader reader, Executor worker) {
        this.connection = connection;
        this.client = LiveClient.of(connection);
        this.reader = reader;
        this.worker = worker;
    }

    /** A message came. It is parsed by a worker, unless a newer one comes before a worker is free: no more than the newest is held. */
    void drawn(String message) {
        if (drawings.offer(message)) {
            start();
        }
    }

    private void start() {
        worker.execute(() -> drawings.take().ifPresent(this::begin));
    }

    /** The connection is gone. */
    synchronized void close() {
        closed = true;
        drawings.close();
        if (current != null) {
            current.answer().cancel(false);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the answer is the end of it
    private void begin(String message) {
        LiveReading reading = reader.read(message, client);
        keep(reading);
        reading.answer().whenComplete((answer, failure) -> {
            if (reading.answer().isCancelled()) {
                return;
            }
            Uni.createFrom()
                    .item(() -> reader.answer(reading.seq(), answer, failure))
                    .chain(text -> connection.sendText(text))
                    .subscribe()
                    .with(sent -> next(), this::lost);
        });
    }

    private synchronized void keep(LiveReading reading) {
        current = reading;
        if (closed) {
            reading.answer().cancel(false);
        }
    }

    private void next() {
        if (drawings.done()) {
            start();
        }
    }

    /** Without this answer the page would wait for ever: it is told to connect again. */
    private void lost(Throwable failure) {
        close();
        if (connection.isClosed()) {
            LOG.debugf("event=live-answer-lost connection=%s reason=\"%s\"", connection.id(), failure.getMessage());
            return;
        }
        LOG.error("event=live-answer-lost connection=" + connection.id(), failure);
        connection
                .close(CloseReason.INTERNAL_SERVER_ERROR)
                .subscribe()
                .with(
                        closed -> {},
                        e -> LOG.debugf(
                                "event=live-not-closed connection=%s reason=\"%s\"", connection.id(), e.getMessage()));
    }
}
