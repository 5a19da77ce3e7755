package dev.digits.gateway.problem;

import dev.digits.gateway.trace.TraceId;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Writes problems, to Quarkus REST, to bare Vert.x routes and to the WebSocket, and counts them by type. */
@Singleton
public final class ProblemAnswers {
    private final MeterRegistry meters;

    ProblemAnswers(MeterRegistry meters) {
        this.meters = meters;
    }

    /** The problem as a response of Quarkus REST. */
    public Response response(Problem problem) {
        Response.ResponseBuilder response = Response.status(problem.type().status())
                .type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(json(problem));
        if (problem.members().containsKey(Problem.RETRY_AFTER)) {
            response.header("Retry-After", problem.members().get(Problem.RETRY_AFTER));
        }
        return response.build();
    }

    /** A page that says the same to a person. */
    Response page(Problem problem, PageLanguage language, String html) {
        count(problem);
        return Response.status(problem.type().status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .header("Content-Language", language.tag())
                .header("Vary", "Accept, Accept-Language")
                .entity(html)
                .build();
    }

    /** Ends a Vert.x request with the problem. */
    public void end(RoutingContext request, Problem problem) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        if (problem.members().containsKey(Problem.RETRY_AFTER)) {
            response.putHeader("Retry-After", String.valueOf(problem.members().get(Problem.RETRY_AFTER)));
        }
        response.setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(json(problem));
    }

    /** The problem as part of another document; names the trace of the request, if it is traced. */
    public Map<String, Object> document(Problem problem) {
        count(problem);
        return TraceId.current()
                .map(trace -> problem.with("traceId", trace))
                .orElse(problem)
                .document();
    }

    private String json(Problem problem) {
        return new JsonObject(document(problem)).encode();
    }

    private void count(Problem problem) {
        meters.counter("digits.problems", "type", problem.type().slug()).increment();
    }
}
