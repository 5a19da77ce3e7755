package dev.digits.system.faults;

import dev.digits.system.RunningSystem;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The network between the services: a {@link FaultyLink} for each pair of which one calls the other. */
final class FaultyNetwork implements RunningSystem.Wiring, AutoCloseable {
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Map<Pair, FaultyLink> links = new LinkedHashMap<>();

    /**
     * Two services.
     *
     * @param caller short name of the one that calls
     * @param called short name of the one that is called
     */
    record Pair(String caller, String called) {
        @Override
        public String toString() {
            return caller + " to " + called;
        }
    }

    @Override
    public int port(String caller, String called, int port) {
        FaultyLink link = new FaultyLink(vertx, port);
        links.put(new Pair(caller, called), link);
        return link.port();
    }

    /** All pairs of which one calls the other. */
    Set<Pair> pairs() {
        return links.keySet();
    }

    /** The link between two services. */
    FaultyLink between(Pair pair) {
        return links.get(pair);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
