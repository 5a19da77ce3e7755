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
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prepares the headers of a recognition request before the framework chooses a method by them: it would take a missing type
 * for a form, fail over a garbled one, and forget to look at what the caller accepts. What a picture is its bytes tell, so that
 * every type but those of JSON and of a form becomes one for any bytes.
 */
@Singleton
final class RequestHead {
    /** After the limit on bytes. */
    private static final int PRIORITY = 900;

    private static final Pattern JSON =
            Pattern.compile("(application|text)/([^/;,\\s]+\\+)?json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORM = Pattern.compile("multipart/form-data\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
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
            HttpServerRequest head = request.request();
            head.headers().set(HttpHeaders.CONTENT_TYPE, bodyType(head.getHeader(HttpHeaders.CONTENT_TYPE)));
        }
        request.next();
    }

    private static String bodyType(String sent) {
        String type = sent == null ? "" : sent.strip();
        if (JSON.matcher(type).matches()) {
            return MediaType.APPLICATION_JSON;
        }
        Matcher form = FORM.matcher(type);
        if (form.matches()) {
            return MediaType.MULTIPART_FORM_DATA + (form.group(1) == null ? "" : form.group(1));
        }
        return MediaType.APPLICATION_OCTET_STREAM;
    }

    private static Optional<Problem> problem(HttpServerRequest head) {
        String accept = String.join(",", head.headers().getAll(HttpHeaders.ACCEPT));
        return accept.isBlank() || acceptsJson(accept) ? Optional.empty() : Optional.of(StatusCodes.problem(406));
    }

    private static boolean acceptsJson(String accept) {
        return Arrays.stream(accept.split(",", -1))
                .map(range -> range.strip().toLowerCase(Locale.ROOT))
                .anyMatch(range -> ACCEPTS_JSON.matcher(range).matches());
    }
}
