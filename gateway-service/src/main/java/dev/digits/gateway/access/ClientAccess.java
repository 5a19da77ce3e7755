package dev.digits.gateway.access;

import dev.digits.gateway.config.GatewayConfig;
import dev.digits.gateway.http.RoutedPath;
import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemAnswers;
import dev.digits.gateway.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Checks each call of the API before anything of its body is read: its key, where keys are set, then the client's allowance. A client
 * is known by its key's name, else by its address. Calls that activate a model have an allowance of their own, which is always on,
 * so that nobody can try tokens in numbers. The page, health and metrics are open to all.
 */
@Singleton
final class ClientAccess {
    /** After the security headers, before the limit on bodies. */
    private static final int PRIORITY = 1_500;

    private static final String API = "/api/";
    private static final String ACTIVATE = "/activate";
    private static final String HEADER = "X-API-Key";

    private final Optional<ApiKeys> keys;
    private final Optional<Allowances> calls;
    private final Allowances activations;
    private final ProblemAnswers answers;

    ClientAccess(GatewayConfig config, ProblemAnswers answers) {
        GatewayConfig.Access access = config.access();
        this.keys = access.keysFile().map(ApiKeys::read);
        this.calls = access.callsPerSecond() > 0
                ? Optional.of(new Allowances(access.callsPerSecond(), access.burst()))
                : Optional.empty();
        this.activations = new Allowances(access.activationsPerMinute() / 60.0, access.activationsPerMinute());
        this.answers = answers;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        String path = RoutedPath.of(request);
        if (!path.startsWith(API)) {
            request.next();
            return;
        }
        Optional<String> named =
                keys.flatMap(known -> known.clientOf(request.request().getHeader(HEADER)));
        if (keys.isPresent() && named.isEmpty()) {
            answers.end(
                    request,
                    Problem.of(ProblemType.KEY_NEEDED, "Send a key that this gateway knows as " + HEADER + ": <key>."));
            return;
        }
        String client = named.orElseGet(() -> request.request().remoteAddress().hostAddress());
        long now = System.nanoTime();
        long wait = path.endsWith(ACTIVATE) ? activations.take(client, now) : 0;
        if (wait == 0) {
            wait = calls.map(allowances -> allowances.take(client, now)).orElse(0L);
        }
        if (wait > 0) {
            answers.end(
                    request,
                    Problem.of(
                                    ProblemType.TOO_MANY_CALLS,
                                    "You call more often than this gateway allows one client. Try again in " + wait
                                            + " s.")
                            .retryAfter(wait));
            return;
        }
        request.next();
    }
}
