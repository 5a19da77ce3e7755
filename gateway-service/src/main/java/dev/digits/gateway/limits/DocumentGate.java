package dev.digits.gateway.limits;

import dev.digits.gateway.config.GatewayConfig;
import dev.digits.gateway.http.RoutedPath;
import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemAnswers;
import dev.digits.gateway.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;

/**
 * Lets a bounded number of requests for documents of a model through at once (its networks, card and report), until their answers have been
 * sent: a document may have megabytes, and each is held whole. Whoever comes beyond is told at once to come back.
 */
@Singleton
final class DocumentGate {
    /** As {@link Admission}. */
    private static final int PRIORITY = 800;

    private static final String MODELS = "/api/v1/models/";

    private final Semaphore free;
    private final long retryAfterSeconds;
    private final AnswerDelivery delivery;
    private final ProblemAnswers answers;

    DocumentGate(GatewayConfig config, AnswerDelivery delivery, ProblemAnswers answers) {
        this.free = new Semaphore(config.limits().maxDocumentsInFlight());
        this.retryAfterSeconds = Math.max(1, config.limits().retryAfter().toSeconds());
        this.delivery = delivery;
        this.answers = answers;
    }

    void install(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext request) {
        if (!asksForDocument(request)) {
            request.next();
        } else if (free.tryAcquire()) {
            delivery.whenOver(request, free::release);
            request.next();
        } else {
            answers.end(
                    request,
                    Problem.of(
                                    ProblemType.TOO_MANY_DOWNLOADS,
                                    "This gateway is sending as many model documents as it can hold. Try again in "
                                            + retryAfterSeconds + " s.")
                            .retryAfter(retryAfterSeconds));
        }
    }

    private static boolean asksForDocument(RoutingContext request) {
        HttpMethod method = request.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            return false;
        }
        String path = RoutedPath.of(request);
        return path.startsWith(MODELS) && path.indexOf('/', MODELS.length()) > 0;
    }
}
