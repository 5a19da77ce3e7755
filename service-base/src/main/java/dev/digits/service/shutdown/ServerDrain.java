package dev.digits.service.shutdown;

import io.grpc.InternalServer;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Ends the gRPC server before anything that it needs. It takes no new connections and says GOAWAY on those that are open (RFC 9113,
 * 6.8), so that callers make their next calls elsewhere; calls that are under way are answered. Quarkus by itself would first stop what
 * the calls need, and then break the connections.
 *
 * <p><b>Failure semantics</b>: calls that are not answered within {@code quarkus.shutdown.timeout} are broken off when the process ends.
 */
@GlobalInterceptor
@ApplicationScoped
public class ServerDrain implements ServerInterceptor {
    private static final Logger LOG = Logger.getLogger(ServerDrain.class);
    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);
    /** Before all other observers. */
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE;

    /** Quarkus hands out no server; every call knows its own. None: nobody has ever called. */
    private final AtomicReference<Server> server = new AtomicReference<>();

    private final Duration patience;

    ServerDrain(@ConfigProperty(name = "quarkus.shutdown.timeout") Optional<Duration> patience) {
        this.patience = patience.orElse(DEFAULT_PATIENCE);
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (server.getPlain() == null) {
            server.set(InternalServer.SERVER_CONTEXT_KEY.get());
        }
        return next.startCall(call, headers);
    }

    void stop(@Observes @Priority(FIRST) ShutdownEvent event) throws InterruptedException {
        Server called = server.get();
        if (called == null) {
            return;
        }
        long start = System.nanoTime();
        boolean answered = called.shutdown().awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        LOG.infof(
                "event=server-drained all-answered=%b ms=%d",
                answered, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }
}
