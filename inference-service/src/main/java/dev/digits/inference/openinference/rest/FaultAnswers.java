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
            case MALFORMED -> answer(Status.BAD_REQUEST, failure);
            case NOT_FOUND -> answer(Status.NOT_FOUND, failure);
            case BUSY ->
                Response.fromResponse(answer(Status.TOO_MANY_REQUESTS, failure))
                        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                        .build();
            case UNAVAILABLE -> answer(Status.SERVICE_UNAVAILABLE, failure);
            case FAILED -> answer(Status.INTERNAL_SERVER_ERROR, failure);
        };
    }

    /** What the framework refuses: a path that is not there, another method, a header that is no number. */
    @ServerExceptionMapper
    Response of(WebApplicationException failure) {
        return answer(failure.getResponse().getStatusInfo(), failure);
    }

    private static Response answer(Response.StatusType status, Exception failure) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(Map.of("error", failure.getMessage()))
                .build();
    }
}
