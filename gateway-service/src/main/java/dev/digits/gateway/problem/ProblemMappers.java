package dev.digits.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.digits.gateway.http.AllowedMethods;
import dev.digits.gateway.http.RoutedPath;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what Quarkus REST and our own code throw into problems. */
final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** Beside the API there are pages alone. */
    private static final String SHOWN = "GET, HEAD, OPTIONS";

    /** Not a registered status, but the usual one in logs and metrics for a caller who did not wait. */
    private static final int CLIENT_CLOSED_REQUEST = 499;

    private final ProblemAnswers answers;

    ProblemMappers(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    Response own(ProblemException e) {
        Response response = answers.response(e.problem());
        return e.problem().type() == ProblemType.TOKEN_NEEDED
                ? Response.fromResponse(response)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"digits\"")
                        .build()
                : response;
    }

    @ServerExceptionMapper
    Response methodNotAllowed(NotAllowedException e, UriInfo uri) {
        String allow =
                AllowedMethods.of(RoutedPath.of(uri.getRequestUri().getPath())).orElse(SHOWN);
        Response response = answers.response(Problem.of(
                ProblemType.METHOD_NOT_ALLOWED,
                "This address does not take the method of the request; it takes " + allow + "."));
        return Response.fromResponse(response).header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    Response notAcceptable(NotAcceptableException e) {
        return answers.response(Problem.of(
                ProblemType.NOT_ACCEPTABLE, "The answer is application/json, which the Accept header rules out."));
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException e, UriInfo uri, HttpHeaders headers, Request request) {
        Problem problem = StatusCodes.problem(e.getResponse().getStatus());
        String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        if (!NotFoundPage.isFor(request.getMethod(), uri.getRequestUri().getPath(), accept)) {
            return answers.response(problem);
        }
        PageLanguage language = PageLanguage.of(headers.getAcceptableLanguages());
        return answers.page(problem, language, NotFoundPage.html(language));
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e) {
        return answers.response(StatusCodes.problem(e.getResponse().getStatus()));
    }

    @ServerExceptionMapper
    Response connection(UncheckedIOException e) {
        LOG.debugf("event=body-broken-off reason=\"%s\"", e.getMessage());
        return answers.response(
                Problem.of(ProblemType.MALFORMED_REQUEST, "The body ended before it was whole. Send it again."));
    }

    /** The connection ended before the answer was written, or in its midst; all else is a fault. */
    @ServerExceptionMapper
    Response brokenOff(IOException e, HttpServerResponse answer) {
        boolean isOfConnection = answer.headWritten() || answer.closed();
        if (!isOfConnection || e instanceof JsonProcessingException) {
            return fault(e);
        }
        LOG.debugf("event=answer-broken-off reason=\"%s\"", e.getMessage());
        return Response.status(CLIENT_CLOSED_REQUEST).build();
    }

    /** The caller has hung up, which ends the work; nobody is there to be told. */
    @ServerExceptionMapper
    Response hungUp(CancellationException e) {
        return Response.status(CLIENT_CLOSED_REQUEST).build();
    }

    @ServerExceptionMapper
    Response fault(Throwable e) {
        LOG.error("event=request-failed", e);
        return answers.response(Problem.of(ProblemType.INTERNAL, "The gateway failed; its log has the cause."));
    }
}
