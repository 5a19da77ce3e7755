package dev.digits.inference.openinference.rest;

import dev.digits.inference.openinference.InferenceFaultException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Faults as the protocol has them: a status and {@code {"error": …}}. */
@Singleton
final class FaultAnswers {

    private static final int RETRY_AFTER_SECONDS = 1;

    @ServerExceptionMapper
    Response of(InferenceFaultException failure) {
        return switch (failure.fault()) {
            case MALFORMED -> answer(Status.BAD_REQUEST, failure.getMessage());
            case NOT_FOUND -> answer(Status.NOT_FOUND, failure.getMessage());
            case BUSY ->
                Response.fromResponse(answer(Status.TOO_MANY_REQUESTS, failure.getMessage()))
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                        .build();
            case UNAVAILABLE -> answer(Status.SERVICE_UNAVAILABLE, failure.getMessage());
            case FAILED -> answer(Status.INTERNAL_SERVER_ERROR, failure.getMessage());
        };
    }

    /** What the framework refuses: a path that is not there, another method, a header that is no number. */
    @ServerExceptionMapper
    Response of(WebApplicationException failure) {
        Response.StatusType status = failure.getResponse().getStatusInfo();
        return answer(status, status.getReasonPhrase());
    }

    /** An answer in the protocol's form. */
    static Response answer(Response.StatusType status, String reason) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(Map.of("error", reason))
                .build();
    }
}
