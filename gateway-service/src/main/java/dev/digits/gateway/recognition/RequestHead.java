package dev.digits.gateway.recognition;

import dev.digits.gateway.limits.RecognitionRequests;
import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemAnswers;
import dev.digits.gateway.problem.StatusCodes;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks the headers of a recognition request before the framework chooses a method by them: it would take a missing type
 * for a form, fail over a garbled one, and forget to look at what the caller accepts.
 */
@Singleton
final class RequestHead {
    /** After the limit on bytes. */
    private static final int PRIORITY = 900;

    private static final Pattern MEDIA_TYPE = Pattern.compile("[^/;,\\s]+/[^/;,\\s]+\\s*(;.*)?");
    private static final Pattern ACCEPTS_JSON = Pattern.compile("(\\*/\\*|application/\\*|application/json)\\s*(;.*)?");

    private final ProblemAnswers answers;

    RequestHead(ProblemAnswers answers) {
        this.answers = answers;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        if (RecognitionRequests.brings(request)) {
            Optional<Problem> problem = problem(request.request());
            if (problem.isPresent()) {
                answers.end(request, problem.get());
                return;
            }
        }
        request.next();
    }

    private static Optional<Problem> problem(HttpServerRequest head) {
        String type = head.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !MEDIA_TYPE.matcher(type.strip()).matches()) {
            return Optional.of(StatusCodes.problem(415));
        }
        String accept = head.getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.isBlank() || acceptsJson(accept)
                ? Optional.empty()
                : Optional.of(StatusCodes.problem(406));
    }

    private static boolean acceptsJson(String accept) {
        return Arrays.stream(accept.split(",", -1))
                .map(range -> range.strip().toLowerCase(Locale.ROOT))
                .anyMatch(range -> ACCEPTS_JSON.matcher(range).matches());
    }
}
