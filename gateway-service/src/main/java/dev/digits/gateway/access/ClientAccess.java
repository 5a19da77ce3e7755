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
 * Checks each call of the API before anything of its body is read: its key, where keys are set, then the client's allowance. Calls that
 * activate a model have an allowance of their own, which is always on, so that nobody can try tokens in numbers. The page, health and
 * metrics are open to all.
 */
@Singleton
final class ClientAccess {
    /** After the security headers, before the limit on bodies. */
    private static final int PRIORITY = 1_500;

    private static final String API = "/api/";
    private static final String ACTIVATE = "/activate";

    private final Clients clients;
    private final CallAllowance calls;
    private final Allowances activations;
    private final ProblemAnswers answers;

    ClientAccess(Clients clients, CallAllowance calls, GatewayConfig config, ProblemAnswers answers) {
        this.clients = clients;
        this.calls = calls;
        int perMinute = config.access().activationsPerMinute();
        this.activations = new Allowances(perMinute / 60.0, perMinute);
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
        Optional<String> client = clients.of(request.request());
        Optional<Problem> refusal = client.isEmpty() ? Optional.of(keyNeeded()) : refusal(path, client.get());
        refusal.ifPresentOrElse(problem -> answers.end(request, problem), request::next);
    }

    private Optional<Problem> refusal(String path, String client) {
        long wait = path.endsWith(ACTIVATE) ? activations.take(client, System.nanoTime()) : 0;
        return wait > 0 ? Optional.of(CallAllowance.tooMany(wait)) : calls.take(client);
    }

    private static Problem keyNeeded() {
        return Problem.of(
                ProblemType.KEY_NEEDED, "Send a key that this gateway knows as " + Clients.HEADER + ": <key>.");
    }
}
